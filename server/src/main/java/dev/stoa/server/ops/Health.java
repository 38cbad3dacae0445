package dev.stoa.server.ops;

import dev.stoa.invocation.ViewKeeper;
import dev.stoa.journal.Journal;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.util.ArrayList;
import java.util.List;

/// `/livez` answers while the process can answer at all; `/readyz` says whether calls can be
/// served. A short absence of the database does not make it unready.
public final class Health {

  private static final int UNAVAILABLE = 503;

  private final Journal journal;
  private final ViewKeeper views;

  public Health(Journal journal, ViewKeeper views) {
    this.journal = journal;
    this.views = views;
  }

  /// @param faults why calls cannot be served; empty when they can
  public record Readiness(boolean ready, List<String> faults) {}

  public List<Route> routes() {
    return List.of(
        Route.get("/livez", new Access.Open(), _ -> Response.text("ok\n")),
        Route.get("/readyz", new Access.Open(), this::readyz));
  }

  private Response readyz(Request request) {
    List<String> faults = new ArrayList<>();
    if (!journal.isWritable()) {
      faults.add("The journal cannot be written.");
    }
    if (views.current().isEmpty()) {
      faults.add("The database has been away for too long.");
    }
    boolean ready = faults.isEmpty();
    return Response.json(ready ? 200 : UNAVAILABLE, new Readiness(ready, faults));
  }
}
