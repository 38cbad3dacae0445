package dev.stoa.server.api.assets;

import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `POST /api/teams/{team}/assets/{type}/{slug}/versions/{version}/deprecate`: the version goes on
/// answering, and says that it will end.
public final class DeprecateVersion {

  private final AssetPublisher publisher;
  private final AssetStore store;

  public DeprecateVersion(AssetPublisher publisher, AssetStore store) {
    this.publisher = publisher;
    this.store = store;
  }

  /// @param sunsetAt when it will end; unknown unless given
  record Deprecation(@Nullable Instant sunsetAt) {}

  public Operation operation() {
    return Operation.post(
            "deprecateVersion", OwnAsset.VERSION + "/deprecate", "Deprecates a version")
        .access(OwnAsset.PUBLISHERS)
        .takes(Deprecation.class)
        .answers(200, PublishedJson.class)
        .handledBy(this::deprecate);
  }

  private Response deprecate(Request request) {
    Instant sunset = request.json(Deprecation.class).sunsetAt();
    var own = OwnAsset.find(store, request).asset();
    return Response.json(
        PublishedJson.of(
            publisher.deprecate(
                Caller.of(request).acting().team(), own.id(), OwnAsset.version(request), sunset)));
  }
}
