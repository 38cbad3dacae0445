package dev.stoa.server.api.admin;

import dev.stoa.accounts.User;
import dev.stoa.accounts.administration.Administrators;
import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `PATCH /api/admin/users/{user}`: appoints or dismisses an administrator, disables or enables an
/// account.
public final class ChangeUser {

  private final Administrators administrators;
  private final Transactions transactions;

  /// @param transactions so that both changes are made or none
  public ChangeUser(Administrators administrators, Transactions transactions) {
    this.administrators = administrators;
    this.transactions = transactions;
  }

  /// @param administrator whether the person administers the installation; as it is unless given
  /// @param disabled whether neither the person nor their keys may do anything; as it is unless
  ///   given
  record Change(@Nullable Boolean administrator, @Nullable Boolean disabled) {}

  public Operation operation() {
    return Operation.patch(
            "changeUser",
            "/api/admin/users/{user}",
            "Appoints or dismisses an administrator, disables or enables an account")
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
    return Response.json(AdminUserJson.of(changed(new UserId(id), change)));
  }

  private User changed(UserId id, Change change) {
    Boolean disabled = change.disabled();
    Boolean administrator = change.administrator();
    if (administrator == null && disabled == null) {
      throw new ProblemException(
          Problem.invalid("/administrator", "Say 'administrator', 'disabled' or both."));
    }
    return transactions.together(() -> {
      User user = null;
      if (administrator != null) {
        user = administrators.change(id, administrator);
      }
      if (disabled != null) {
        user = disabled ? administrators.disable(id) : administrators.enable(id);
      }
      return Objects.requireNonNull(user);
    });
  }
}
