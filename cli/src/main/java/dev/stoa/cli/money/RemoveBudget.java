package dev.stoa.cli.money;

import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes a bound away.
@Command(
    name = "remove",
    description = {
      "Remove a budget; only what the team has bounds spending then.",
      "The team's, unless a subscription or a key is named. A key's goes whatever its period."
    })
public final class RemoveBudget implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Mixin private Subject subject = new Subject();

  public RemoveBudget(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    String key = subject.keyPath(session);
    if (key == null) {
      session.management().delete(subject.budgetPath(session));
    } else {
      ObjectNode change = JsonNodeFactory.instance.objectNode();
      change.putNull("budget");
      session.management().patch(key, change);
    }
    screen.show(
        session.terminal(),
        JsonNodeFactory.instance.objectNode().put("removed", true),
        out -> out.println("The budget is removed."));
  }
}
