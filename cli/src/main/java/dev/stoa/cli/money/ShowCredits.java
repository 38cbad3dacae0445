package dev.stoa.cli.money;

import dev.stoa.cli.remote.Query;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Table;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Shows what the team has, and what moved it.
@Command(
    name = "credits",
    description = "Show your team's credits and what moved them, newest first.")
public final class ShowCredits implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only grant, spend, refund or adjustment.")
  private @Nullable String kind;

  @Option(names = "--from", paramLabel = "TIME", description = "Not before, as 2026-01-31T00:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Before, as 2026-02-01T00:00Z.")
  private @Nullable String to;

  @Option(names = "--limit", paramLabel = "N", description = "How many lines at most.")
  private @Nullable Integer limit;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the last list ended.")
  private @Nullable String cursor;

  public ShowCredits(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Query query =
        new Query()
            .addIfSet("kind", kind)
            .addIfSet("from", from)
            .addIfSet("to", to)
            .addIfSet("limit", limit)
            .addIfSet("cursor", cursor);
    JsonNode answer = session.management().read(query.behind(session.teamPath("/credits"))).json();
    screen.show(session.terminal(), answer, out -> print(answer, out));
  }

  private static void print(JsonNode answer, PrintStream out) {
    out.println(
        "Balance %s: %s available, %s held for calls."
            .formatted(
                Screen.plain(answer.path("balance"), "0"),
                Screen.plain(answer.path("available"), "0"),
                Screen.plain(answer.path("reserved"), "0")));
    if (answer.path("items").isEmpty()) {
      return;
    }
    Table table = new Table("AT", "KIND", "CREDITS", "NOTE");
    for (JsonNode line : answer.path("items")) {
      table.row(
          line.path("at").asString(""),
          line.path("kind").asString(""),
          Screen.plain(line.path("amount"), "0"),
          line.path("note").asString(""));
    }
    table.printTo(out);
    String next = answer.path("nextCursor").asString("");
    if (!next.isEmpty()) {
      out.println("There is more: add --cursor " + next);
    }
  }
}
