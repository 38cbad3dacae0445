package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `DELETE /api/teams/{team}/assets/{type}/{slug}`: forgets an asset with all its versions.
public final class DeleteAsset {

  private final AssetPublisher publisher;
  private final AssetStore store;

  public DeleteAsset(AssetPublisher publisher, AssetStore store) {
    this.publisher = publisher;
    this.store = store;
  }

  public Operation operation() {
    return Operation.delete("deleteAsset", OwnAsset.ASSET, "Deletes an asset")
        .access(OwnAsset.PUBLISHERS)
        .handledBy(this::delete);
  }

  private Response delete(Request request) {
    publisher.delete(
        Caller.of(request).acting().team(), OwnAsset.find(store, request).asset().id());
    return Response.noContent();
  }
}
