package dev.stoa.server.api.inbox;

import dev.stoa.inbox.Inbox;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `POST /api/inbox/{entry}/read`: notes that the person has read it; again changes nothing.
public final class ReadEntry {

  private final Inbox inbox;

  public ReadEntry(Inbox inbox) {
    this.inbox = inbox;
  }

  public Operation operation() {
    return Operation.post("readInboxEntry", "/api/inbox/{entry}/read", "Marks an entry as read")
        .access(new Access.SignedIn())
        .handledBy(this::read);
  }

  private Response read(Request request) {
    inbox.read(Caller.of(request).inPerson().id(), request.variable("entry"));
    return Response.noContent();
  }
}
