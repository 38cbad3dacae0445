package dev.stoa.cli.money;

import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import java.math.BigDecimal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Sets how much may be spent in each period, or changes it.
@Command(
    name = "set",
    description = {
      "Set how many credits may be spent in each period.",
      "On the team, unless a subscription or a key is named. A key has one budget."
    })
public final class SetBudget implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Mixin private Subject subject = new Subject();

  @Parameters(paramLabel = "CREDITS", description = "How many; 0 refuses whatever costs something.")
  private BigDecimal amount = BigDecimal.ZERO;

  public SetBudget(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    String key = subject.keyPath(session);
    JsonNode answer =
        key == null
            ? session.management().put(subject.budgetPath(session), amountJson()).json()
            : session.management().patch(key, budgetOfKey()).json();
    screen.show(
        session.terminal(),
        answer,
        out ->
            out.println(
                "The budget is %s credits per %s.".formatted(amount.toPlainString(), period())));
  }

  private String period() {
    return subject.period.equals("total") ? "life" : subject.period;
  }

  private ObjectNode amountJson() {
    return JsonNodeFactory.instance.objectNode().put("amount", amount);
  }

  private ObjectNode budgetOfKey() {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.set("budget", amountJson().put("period", subject.period));
    return change;
  }
}
