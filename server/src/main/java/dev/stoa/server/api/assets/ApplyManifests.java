package dev.stoa.server.api.assets;

import dev.stoa.accounts.User;
import dev.stoa.catalogue.ApplyAnswer;
import dev.stoa.catalogue.ManifestFault;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.manifest.ManifestApplier;
import dev.stoa.catalogue.manifest.ManifestFile;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.Scope;
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
  private final Rights rightsOfMembers;

  /// @param rightsOfMembers what those may do who are no administrators
  public ApplyManifests(ManifestApplier applier, Rights rightsOfMembers) {
    this.applier = applier;
    this.rightsOfMembers = rightsOfMembers;
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
    return switch (applier.apply(caller.acting().team(), rights(caller), files)) {
      case ApplyAnswer.Applied applied -> Response.json(applied);
      case ApplyAnswer.Refused(List<ManifestFault> faults) ->
          throw new ProblemException(
              Problem.invalid(faults.stream().map(fault -> placed(fault, files)).toList()));
    };
  }

  /// A key that only publishes never has the powers of the administrator who made it.
  private Rights rights(Caller caller) {
    User user = caller.user();
    ApiKey key = caller.key();
    boolean full = key == null || key.scopes().contains(Scope.MANAGE);
    return user != null && user.administrator() && full ? Rights.ADMINISTRATOR : rightsOfMembers;
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
