package dev.stoa.server.gateway.nativedoor;

import dev.stoa.data.DataPlace;
import dev.stoa.kernel.AssetType;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells in headers where a page stands, for the forms that have no room for it: the address of the
/// next one as a `Link` of RFC 8288, and how many rows there are.
final class PageHeaders {

  static final String TOTAL = "x-stoa-total";

  /// A longer one may not fit into the head of an answer. It is left out then.
  private static final int LINK_CHARS_MAX = 4_000;

  private PageHeaders() {}

  static Response on(Response response, @Nullable DataPlace place, Request request, URI publicUrl) {
    if (place == null) {
      return response;
    }
    Response told = response.withHeader(TOTAL, Long.toString(place.total()));
    String next = place.nextCursor();
    if (next == null) {
      return told;
    }
    String link = "<" + address(request, next, publicUrl) + ">; rel=\"next\"";
    return link.length() > LINK_CHARS_MAX ? told : told.withHeader("link", link);
  }

  private static URI address(Request request, String cursor, URI publicUrl) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(request.query().all());
    parameters.put("cursor", List.of(cursor));
    return publicUrl.resolve(
        DoorAnswers.place(AssetType.DATA, request) + DoorAnswers.query(parameters));
  }
}
