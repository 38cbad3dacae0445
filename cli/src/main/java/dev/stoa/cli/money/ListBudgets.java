package dev.stoa.cli.money;

import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Table;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/// Lists the budgets of the team, its subscriptions and keys.
@Command(name = "list", description = "List your team's budgets, with what is spent and left.")
public final class ListBudgets implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  public ListBudgets(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    JsonNode answer = session.management().read(session.teamPath("/budgets")).json();
    screen.show(session.terminal(), answer, out -> print(answer, out));
  }

  private static void print(JsonNode answer, PrintStream out) {
    if (answer.path("items").isEmpty()) {
      out.println("No budgets. Set one with: stoa budgets set CREDITS --per month");
      return;
    }
    Table table = new Table("ON", "NAME", "CREDITS", "PER", "SPENT", "HELD", "LEFT", "RESETS AT");
    for (JsonNode budget : answer.path("items")) {
      table.row(
          budget.path("scope").asString(""),
          budget.path("name").asString("-"),
          Screen.plain(budget.path("amount"), "0"),
          budget.path("period").asString(""),
          Screen.plain(budget.path("spent"), "0"),
          Screen.plain(budget.path("reserved"), "0"),
          Screen.plain(budget.path("left"), "0"),
          budget.path("resetsAt").asString("-"));
    }
    table.printTo(out);
  }
}
