package dev.stoa.server.api.assets;

import dev.stoa.discovery.AssetPage;
import dev.stoa.discovery.AssetPages;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.access.Caller;
import dev.stoa.server.access.Viewers;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/assets/{models|pipelines|data}/{ref}`: what the page of an asset shows. What does not
/// exist and what the caller may not know are the very same 404.
public final class ShowAsset {

  private final AssetPages pages;
  private final Viewers viewers;
  private final TeamsSubscribed subscribed;
  private final StepCosts steps;
  private final URI publicUrl;
  private final Access access;

  /// @param access whether somebody must be signed in to read the catalogue
  public ShowAsset(
      AssetPages pages,
      Viewers viewers,
      TeamsSubscribed subscribed,
      StepCosts steps,
      URI publicUrl,
      Access access) {
    this.pages = pages;
    this.viewers = viewers;
    this.subscribed = subscribed;
    this.steps = steps;
    this.publicUrl = publicUrl;
    this.access = access;
  }

  /// One operation for each type of asset.
  public List<Operation> operations() {
    return List.of(
        operation("showModel", AssetType.MODEL, "Shows a model"),
        operation("showPipeline", AssetType.PIPELINE, "Shows a pipeline"),
        operation("showDataSet", AssetType.DATA, "Shows a data set"));
  }

  private Operation operation(String id, AssetType type, String summary) {
    return Operation.get(id, "/api/assets/" + type.segment() + "/{ref}", summary)
        .access(access)
        .answers(200, AssetPageJson.class)
        .handledBy(request -> show(type, request));
  }

  private Response show(AssetType type, Request request) {
    Caller caller = Caller.of(request);
    AssetRef ref =
        AssetRef.parse(request.variable("ref"))
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    return pages
        .find(viewers.of(caller), type, ref)
        .map(page -> Response.json(json(page, ref.version(), caller)))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private AssetPageJson json(AssetPage page, @Nullable String version, Caller caller) {
    String address = page.path() + (version == null ? "" : "@" + version);
    String endpoint = publicUrl.resolve(address).toString();
    return AssetPageJson.of(
        page, endpoint, steps.of(page), Snippets.of(page, endpoint), subscribed.to(page, caller));
  }
}
