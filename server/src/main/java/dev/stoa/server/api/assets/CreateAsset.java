package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.manifest.AssetReader;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `POST /api/teams/{team}/assets`: publishes an asset with its first version and its plans.
public final class CreateAsset {

  private final AssetPublisher publisher;
  private final AssetReader reader;
  private final PublishingRights rights;

  public CreateAsset(AssetPublisher publisher, AssetReader reader, PublishingRights rights) {
    this.publisher = publisher;
    this.reader = reader;
    this.rights = rights;
  }

  public Operation operation() {
    return Operation.post("createAsset", OwnAsset.PLACE, "Publishes an asset")
        .access(OwnAsset.PUBLISHERS)
        .takes(AssetJson.class)
        .answers(201, PublishedJson.class)
        .handledBy(this::create);
  }

  private Response create(Request request) {
    Caller caller = Caller.of(request);
    CallableAsset made =
        publisher.create(
            caller.acting().team(), rights.of(caller), AssetJson.read(request, reader));
    return Response.json(201, PublishedJson.of(made));
  }
}
