package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.manifest.AssetReader;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `PUT /api/teams/{team}/assets/{type}/{slug}`: brings an asset to what the body says; changed
/// content becomes a new version.
public final class ChangeAsset {

  private final AssetPublisher publisher;
  private final AssetStore store;
  private final AssetReader reader;
  private final PublishingRights rights;

  public ChangeAsset(
      AssetPublisher publisher, AssetStore store, AssetReader reader, PublishingRights rights) {
    this.publisher = publisher;
    this.store = store;
    this.reader = reader;
    this.rights = rights;
  }

  public Operation operation() {
    return Operation.put("changeAsset", OwnAsset.ASSET, "Changes an asset")
        .access(OwnAsset.PUBLISHERS)
        .takes(AssetJson.class)
        .answers(200, PublishedJson.class)
        .handledBy(this::change);
  }

  private Response change(Request request) {
    Caller caller = Caller.of(request);
    CallableAsset own = OwnAsset.find(store, request);
    CallableAsset changed =
        publisher.change(
            caller.acting().team(),
            rights.of(caller),
            own.asset().id(),
            AssetJson.read(request, reader));
    return Response.json(PublishedJson.of(changed));
  }
}
