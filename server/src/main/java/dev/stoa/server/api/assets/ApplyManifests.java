package dev.stoa.server.api.assets;

import dev.stoa.catalogue.ApplyAnswer;
import dev.stoa.catalogue.ManifestFault;
import dev.stoa.catalogue.manifest.ManifestApplier;
import dev.stoa.catalogue.manifest.ManifestFile;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;

/// `POST /api/teams/{team}/apply`: makes the team's part of the catalogue what manifests say, all
/// of it or nothing. Every fault is answered with its file and line.
public final class ApplyManifests {

  private final ManifestApplier applier;
  private final PublishingRights rights;

  public ApplyManifests(ManifestApplier applier, PublishingRights rights) {
    this.applier = applier;
    this.rights = rights;
  }

  /// @param files manifests, and the cards that they refer to
  public record Manifests(List<ManifestFile> files) {
    public Manifests {
      files = List.copyOf(files);
    }
  }

  public Operation operation() {
    return Operation.post("applyManifests", "/api/teams/{team}/apply", "Applies manifests")
        .access(new Access.OfTeam(Role.MEMBER, "publish"))
        .takes(Manifests.class)
        .answers(200, ApplyAnswer.Applied.class)
        .handledBy(this::apply);
  }

  private Response apply(Request request) {
    Caller caller = Caller.of(request);
    List<ManifestFile> files = request.json(Manifests.class).files();
    return switch (applier.apply(caller.acting().team(), rights.of(caller), files)) {
      case ApplyAnswer.Applied applied -> Response.json(applied);
      case ApplyAnswer.Refused(List<ManifestFault> faults) ->
          throw new ProblemException(
              Problem.invalid(faults.stream().map(fault -> placed(fault, files)).toList()));
    };
  }

  private static Fault placed(ManifestFault fault, List<ManifestFile> files) {
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).name().equals(fault.file())) {
        return new Fault("/files/" + i + "/text", fault.toString());
      }
    }
    return new Fault("/files", fault.toString());
  }
}
