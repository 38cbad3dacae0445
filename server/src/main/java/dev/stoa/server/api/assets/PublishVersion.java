package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.VersionDraft;
import dev.stoa.catalogue.manifest.AssetReader;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `POST /api/teams/{team}/assets/{type}/{slug}/versions`: adds a version, which becomes the
/// current one. What the current one has already changes nothing.
public final class PublishVersion {

  private static final long BYTES_MAX = 1024 * 1024;

  private final AssetPublisher publisher;
  private final AssetStore store;
  private final AssetReader reader;
  private final PublishingRights rights;

  public PublishVersion(
      AssetPublisher publisher, AssetStore store, AssetReader reader, PublishingRights rights) {
    this.publisher = publisher;
    this.store = store;
    this.reader = reader;
    this.rights = rights;
  }

  /// @param card Markdown
  /// @param inputs JSON Schema; the function's unless given
  /// @param outputs JSON Schema; the function's unless given
  /// @param targets where a model runs
  /// @param graph what a pipeline does
  record Content(
      @Nullable String card,
      @Nullable JsonNode inputs,
      @Nullable JsonNode outputs,
      @Nullable List<JsonNode> targets,
      @Nullable JsonNode graph,
      @Nullable List<JsonNode> examples) {}

  public Operation operation() {
    return Operation.post("publishVersion", OwnAsset.ASSET + "/versions", "Publishes a version")
        .access(OwnAsset.PUBLISHERS)
        .takes(Content.class)
        .answers(201, PublishedJson.class)
        .handledBy(this::publish);
  }

  private Response publish(Request request) {
    Caller caller = Caller.of(request);
    CallableAsset own = OwnAsset.find(store, request);
    VersionDraft draft =
        AssetJson.draft(reader.readVersion(request.json(BYTES_MAX), own.asset())).version();
    return Response.json(
        201,
        PublishedJson.of(
            publisher.publish(caller.acting().team(), rights.of(caller), own.asset().id(), draft)));
  }
}
