package dev.stoa.server.api.admin;

import dev.stoa.accounts.User;
import dev.stoa.accounts.administration.Administrators;
import dev.stoa.kernel.Page;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `GET /api/admin/users`: all accounts, newest first.
public final class ListUsers {

  private final Administrators administrators;

  public ListUsers(Administrators administrators) {
    this.administrators = administrators;
  }

  public Operation operation() {
    return PageRequest.describedIn(
        Operation.get("listUsers", "/api/admin/users", "Lists the accounts of the installation")
            .access(new Access.Administrator())
            .query("q", String.class, "Only those whose name or address contains this.")
            .answers(200, new PageOf(AdminUserJson.class))
            .handledBy(this::list));
  }

  private Response list(Request request) {
    PageRequest asked = PageRequest.of(request.query());
    String words = request.query().one("q").filter(text -> !text.isBlank()).orElse(null);
    Page<User> page = administrators.list(words, asked.cursor(), asked.limit());
    return Response.json(
        new Page<>(page.items().stream().map(AdminUserJson::of).toList(), page.nextCursor()));
  }
}
