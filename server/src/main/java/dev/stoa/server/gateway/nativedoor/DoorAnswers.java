package dev.stoa.server.gateway.nativedoor;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Problem;
import dev.stoa.server.access.PresentedKey;
import dev.stoa.server.http.ProblemJson;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What is answered to a call of any type that did not run.
final class DoorAnswers {

  /// What an answer to a call depends on beside its address.
  static final String VARY = "Accept, " + PresentedKey.HEADERS;

  private DoorAnswers() {}

  /// Whether a browser opened the address: it gets the asset's page, existing or not.
  static boolean isBrowser(Request request) {
    return request.accepted().prefersHtml() && PresentedKey.of(request) == null;
  }

  static Response page(AssetType type, Request request) {
    String address = "/discover" + place(type, request) + query(request.query().all());
    return Response.seeOther(address).withHeader("vary", VARY);
  }

  /// The path of the asset that a request names.
  static String place(AssetType type, Request request) {
    var place = new StringBuilder("/").append(type.segment());
    for (String segment : request.variable("ref").split("/", -1)) {
      place.append('/').append(encoded(segment).replace("%40", "@"));
    }
    return place.toString();
  }

  /// The parameters as they stand behind a path; empty for none.
  static String query(Map<String, List<String>> parameters) {
    var query = new StringBuilder();
    char separator = '?';
    for (var parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        query.append(separator).append(encoded(parameter.getKey()));
        query.append('=').append(encoded(value));
        separator = '&';
      }
    }
    return query.toString();
  }

  static Response refused(Problem problem, String requestId, URI publicUrl) {
    String help = problem.help();
    Problem told = help == null ? problem : problem.withHelp(publicUrl.resolve(help).toString());
    Response response = ProblemJson.response(told, requestId);
    return problem.code().status() == 401
        ? response.withHeader("www-authenticate", "Bearer realm=\"stoa\"")
        : response;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
