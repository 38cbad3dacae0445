package dev.stoa.cli.calls;

import dev.stoa.cli.remote.Query;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Table;
import java.io.PrintStream;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Sums up what the team used.
@Command(name = "usage", description = "Sum up your team's calls, by day, asset or key.")
public final class Usage implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      defaultValue = "day",
      description = "day, asset or key; day unless given.")
  private String by = "day";

  @Option(names = "--from", paramLabel = "DAY", description = "The first day, as 2026-01-01.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "The last day, as 2026-01-31.")
  private @Nullable String to;

  public Usage(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Query query = new Query().add("groupBy", by).addIfSet("from", from).addIfSet("to", to);
    JsonNode answer = session.management().read(query.behind(session.teamPath("/usage"))).json();
    screen.show(session.terminal(), answer, out -> print(answer, out));
  }

  private void print(JsonNode answer, PrintStream out) {
    if (answer.path("items").isEmpty()) {
      out.println("Nothing was used.");
      return;
    }
    Table table = new Table(by.toUpperCase(Locale.ROOT), "CALLS", "ERRORS", "UNITS", "CREDITS");
    for (JsonNode item : answer.path("items")) {
      table.row(
          item.path("name").asString(item.path("group").asString("-")),
          item.path("calls").asString("0"),
          item.path("errors").asString("0"),
          units(item.path("units")),
          Screen.plain(item.path("cost"), "0"));
    }
    table.printTo(out);
  }

  /// What was measured in different units is not added.
  private static String units(JsonNode units) {
    StringJoiner words = new StringJoiner(", ");
    units.properties().forEach(unit -> words.add(unit.getValue().asString() + " " + unit.getKey()));
    return words.toString();
  }
}
