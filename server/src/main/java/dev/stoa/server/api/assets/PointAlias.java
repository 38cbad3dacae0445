package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `PUT /api/teams/{team}/assets/{type}/{slug}/aliases/{alias}`: points an alias such as `prod` at
/// a version.
public final class PointAlias {

  private final AssetPublisher publisher;
  private final AssetStore store;

  public PointAlias(AssetPublisher publisher, AssetStore store) {
    this.publisher = publisher;
    this.store = store;
  }

  record Pointed(int version) {}

  public Operation operation() {
    return Operation.put("pointAlias", OwnAsset.ALIAS, "Points an alias at a version")
        .access(OwnAsset.PUBLISHERS)
        .takes(Pointed.class)
        .answers(200, PublishedJson.class)
        .handledBy(this::point);
  }

  private Response point(Request request) {
    int version = request.json(Pointed.class).version();
    var own = OwnAsset.find(store, request).asset();
    return Response.json(
        PublishedJson.of(
            publisher.pointAlias(
                Caller.of(request).acting().team(), own.id(), request.variable("alias"), version)));
  }
}
