package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.manifest.ModelReader;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `POST /api/teams/{team}/assets`: publishes a model with its first version and its plans.
public final class CreateAsset {

  private final AssetPublisher publisher;
  private final ModelReader reader;
  private final PublishingRights rights;

  public CreateAsset(AssetPublisher publisher, ModelReader reader, PublishingRights rights) {
    this.publisher = publisher;
    this.reader = reader;
    this.rights = rights;
  }

  public Operation operation() {
    return Operation.post("createAsset", OwnAsset.PLACE, "Publishes a model")
        .access(OwnAsset.PUBLISHERS)
        .takes(ModelJson.class)
        .answers(201, PublishedJson.class)
        .handledBy(this::create);
  }

  private Response create(Request request) {
    Caller caller = Caller.of(request);
    CallableAsset made =
        publisher.create(
            caller.acting().team(), rights.of(caller), ModelJson.read(request, reader));
    return Response.json(201, PublishedJson.of(made));
  }
}
