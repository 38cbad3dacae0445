package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `POST /api/teams/{team}/assets/{type}/{slug}/versions/{version}/retire`: ends a version for
/// good.
public final class RetireVersion {

  private final AssetPublisher publisher;
  private final AssetStore store;

  public RetireVersion(AssetPublisher publisher, AssetStore store) {
    this.publisher = publisher;
    this.store = store;
  }

  public Operation operation() {
    return Operation.post("retireVersion", OwnAsset.VERSION + "/retire", "Retires a version")
        .access(OwnAsset.PUBLISHERS)
        .answers(200, PublishedJson.class)
        .handledBy(this::retire);
  }

  private Response retire(Request request) {
    var own = OwnAsset.find(store, request).asset();
    return Response.json(
        PublishedJson.of(
            publisher.retire(
                Caller.of(request).acting().team(), own.id(), OwnAsset.version(request))));
  }
}
