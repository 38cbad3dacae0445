package dev.stoa.cli.calls;

import dev.stoa.cli.remote.Query;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Table;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Lists the calls of the team, or shows one.
@Command(name = "calls", description = "List your team's calls, newest first, or show one.")
public final class Calls implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(arity = "0..1", paramLabel = "REQUEST", description = "The id of one call.")
  private @Nullable String call;

  @Option(names = "--outcome", paramLabel = "WORD", description = "succeeded, failed …")
  private @Nullable String outcome;

  @Option(names = "--from", paramLabel = "TIME", description = "Not before, as 2026-01-31T00:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Before, as 2026-02-01T00:00Z.")
  private @Nullable String to;

  @Option(names = "--limit", paramLabel = "N", description = "How many at most.")
  private @Nullable Integer limit;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the last list ended.")
  private @Nullable String cursor;

  public Calls(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    if (call != null) {
      JsonNode one = session.management().read(session.teamPath("/calls/" + call)).json();
      screen.show(session.terminal(), one, out -> out.println(Screen.pretty(one)));
      return;
    }
    Query query =
        new Query()
            .addIfSet("outcome", outcome)
            .addIfSet("from", from)
            .addIfSet("to", to)
            .addIfSet("limit", limit)
            .addIfSet("cursor", cursor);
    JsonNode answer = session.management().read(query.behind(session.teamPath("/calls"))).json();
    screen.show(session.terminal(), answer, out -> print(answer, out));
  }

  private static void print(JsonNode answer, PrintStream out) {
    if (answer.path("items").isEmpty()) {
      out.println("No calls.");
      return;
    }
    Table table = new Table("STARTED", "REQUEST", "ASSET", "OUTCOME", "STATUS", "CREDITS");
    for (JsonNode item : answer.path("items")) {
      JsonNode asset = item.path("asset");
      table.row(
          item.path("startedAt").asString(""),
          item.path("requestId").asString(""),
          asset.path("ref").asString(asset.path("id").asString("")),
          item.path("outcome").asString(""),
          item.path("status").asString(""),
          Screen.plain(item.path("cost"), "0"));
    }
    table.printTo(out);
    String next = answer.path("nextCursor").asString("");
    if (!next.isEmpty()) {
      out.println("There is more: add --cursor " + next);
    }
  }
}
