package dev.stoa.server.api.admin;

import dev.stoa.accounts.administration.Administrators;
import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.UserId;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `PATCH /api/admin/users/{user}`: appoints or dismisses an administrator.
public final class ChangeUser {

  private final Administrators administrators;

  public ChangeUser(Administrators administrators) {
    this.administrators = administrators;
  }

  record Change(boolean administrator) {}

  public Operation operation() {
    return Operation.patch(
            "changeUser", "/api/admin/users/{user}", "Appoints or dismisses an administrator")
        .access(new Access.Administrator())
        .takes(Change.class)
        .answers(200, AdminUserJson.class)
        .handledBy(this::change);
  }

  private Response change(Request request) {
    Change change = request.json(Change.class);
    String id = request.variable("user");
    if (!HexId.isHexId(id)) {
      throw new ProblemException(Problem.notFound());
    }
    return Response.json(
        AdminUserJson.of(administrators.change(new UserId(id), change.administrator())));
  }
}
