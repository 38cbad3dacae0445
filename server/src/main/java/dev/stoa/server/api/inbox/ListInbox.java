package dev.stoa.server.api.inbox;

import dev.stoa.inbox.Entry;
import dev.stoa.inbox.Inbox;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.api.QueryValue;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `GET /api/inbox`: what concerns the person and their teams, newest first.
public final class ListInbox {

  private final Inbox inbox;

  public ListInbox(Inbox inbox) {
    this.inbox = inbox;
  }

  public Operation operation() {
    return PageRequest.describedIn(
        Operation.get("listInbox", "/api/inbox", "Lists what one should know of")
            .access(new Access.SignedIn())
            .query("unread", Boolean.class, "true: only what was not read yet.")
            .answers(200, new PageOf(Entry.class))
            .handledBy(this::list));
  }

  private Response list(Request request) {
    var reader = Caller.of(request).inPerson().id();
    PageRequest asked = PageRequest.of(request.query());
    boolean unread =
        Boolean.TRUE.equals(
            QueryValue.read(request.query(), "unread", "true or false", ListInbox::flag));
    return Response.json(inbox.list(reader, unread, asked.cursor(), asked.limit()));
  }

  private static Boolean flag(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(word);
    };
  }
}
