package dev.stoa.cli.money;

import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.MissingException;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Table;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Shows what a month came to, or which months there are.
@Command(
    name = "statement",
    description = "Show your team's statement of a month; without one, list the months.")
public final class ShowStatement implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(arity = "0..1", paramLabel = "MONTH", description = "Such as 2026-11.")
  private @Nullable String month;

  @Option(names = "--csv", description = "Print it as CSV.")
  private boolean csv;

  public ShowStatement(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    if (month == null) {
      list();
    } else if (csv) {
      print(session.management().with("accept", "text/csv").read(path(month)).text());
    } else {
      JsonNode answer = session.management().read(path(month)).json();
      screen.show(session.terminal(), answer, out -> print(answer, out));
    }
  }

  private String path(String of) {
    if (!of.matches("\\d{4}-\\d{2}")) {
      throw new MissingException("'" + of + "' is no month", "Write it as 2026-11.");
    }
    return session.teamPath("/statements/" + of);
  }

  private void print(String text) {
    session.terminal().out().print(text);
    session.terminal().out().flush();
  }

  private void list() {
    if (csv) {
      throw new MissingException("A list of months is no CSV", "Name one, as 2026-11.");
    }
    JsonNode answer = session.management().read(session.teamPath("/statements")).json();
    screen.show(session.terminal(), answer, out -> printMonths(answer, out));
  }

  private static void printMonths(JsonNode answer, PrintStream out) {
    Table table = totals();
    answer.path("items").forEach(month -> totals(table, month));
    table.printTo(out);
  }

  private static Table totals() {
    return new Table("MONTH", "OPENING", "GRANTED", "SPENT", "REFUNDED", "ADJUSTED", "CLOSING");
  }

  private static void totals(Table table, JsonNode month) {
    table.row(
        month.path("month").asString(""),
        amount(month, "opening"),
        amount(month, "granted"),
        amount(month, "spent"),
        amount(month, "refunded"),
        amount(month, "adjusted"),
        amount(month, "closing"));
  }

  private static String amount(JsonNode of, String field) {
    return Screen.plain(of.path(field), "0");
  }

  private static void print(JsonNode answer, PrintStream out) {
    Table totals = totals();
    totals(totals, answer.path("totals"));
    totals.printTo(out);
    if (answer.path("lines").isEmpty()) {
      return;
    }
    out.println();
    Table lines = new Table("ASSET", "SUPPLIER", "KEY", "CALLS", "CREDITS");
    for (JsonNode line : answer.path("lines")) {
      lines.row(
          line.path("address").asString(line.path("asset").asString("")),
          line.path("supplier").asString("-"),
          line.path("keyName").asString(line.path("key").asString("-")),
          line.path("calls").asString("0"),
          amount(line, "amount"));
    }
    lines.printTo(out);
  }
}
