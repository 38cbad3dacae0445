package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.discovery.Viewer;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.access.Caller;
import dev.stoa.server.access.PresentedKey;
import dev.stoa.server.access.Viewers;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/// `GET /{models|pipelines|data}/{ref}/openapi.json`: how one asset is called, for whoever may see
/// it. What does not exist and what the caller may not know are the very same 404.
public final class EndpointDocument {

  private final AssetStore assets;
  private final Viewers viewers;
  private final Access access;
  private final URI publicUrl;

  /// @param access whether somebody must be signed in to read the catalogue
  public EndpointDocument(AssetStore assets, Viewers viewers, Access access, URI publicUrl) {
    this.assets = assets;
    this.viewers = viewers;
    this.access = access;
    this.publicUrl = publicUrl;
  }

  public List<Route> routes() {
    return Arrays.stream(AssetType.values())
        .map(type ->
            Route.get(
                "/" + type.segment() + "/{ref}/openapi.json",
                access,
                request -> show(type, request)))
        .toList();
  }

  private Response show(AssetType type, Request request) {
    Viewer viewer = viewers.of(Caller.of(request));
    AssetRef ref =
        AssetRef.parse(request.variable("ref"))
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    return assets
        .find(type, ref)
        .filter(found -> viewer.maySee(found.asset()))
        .flatMap(found ->
            found
                .version(ref.version())
                .map(version ->
                    new EndpointDescription(found.asset(), version, ref.version(), publicUrl)))
        .map(described -> Response.json(described.document()))
        .orElseThrow(() -> new ProblemException(Problem.notFound()))
        .withHeader("cache-control", "private, no-cache")
        .withHeader("vary", "Cookie, " + PresentedKey.HEADERS);
  }
}
