package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `DELETE /api/teams/{team}/assets/{type}/{slug}/aliases/{alias}`: forgets an alias.
public final class RemoveAlias {

  private final AssetPublisher publisher;
  private final AssetStore store;

  public RemoveAlias(AssetPublisher publisher, AssetStore store) {
    this.publisher = publisher;
    this.store = store;
  }

  public Operation operation() {
    return Operation.delete("removeAlias", OwnAsset.ALIAS, "Removes an alias")
        .access(OwnAsset.PUBLISHERS)
        .answers(200, PublishedJson.class)
        .handledBy(this::remove);
  }

  private Response remove(Request request) {
    var own = OwnAsset.find(store, request).asset();
    return Response.json(
        PublishedJson.of(
            publisher.removeAlias(
                Caller.of(request).acting().team(), own.id(), request.variable("alias"))));
  }
}
