package dev.stoa.cli.assets;

import dev.stoa.cli.remote.Session;
import dev.stoa.cli.remote.SubscriptionFinder;
import dev.stoa.cli.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

/// Cancels a subscription.
@Command(name = "unsubscribe", description = "Cancel your team's subscription to an asset.")
public final class Unsubscribe implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(
      paramLabel = "ASSET",
      description = "Such as models/sentiment, or the id of the subscription.")
  private String asset = "";

  public Unsubscribe(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    String id = new SubscriptionFinder(session).find(asset);
    session.management().delete(session.teamPath("/subscriptions/" + id));
    screen.show(
        session.terminal(),
        JsonNodeFactory.instance.objectNode().put("id", id).put("state", "cancelled"),
        out -> out.println("The subscription " + id + " is cancelled."));
  }
}
