package dev.stoa.cli.assets;

import dev.stoa.cli.remote.AssetAddress;
import dev.stoa.cli.remote.Query;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.MissingException;
import dev.stoa.cli.terminal.Screen;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Cancels a subscription.
@Command(name = "unsubscribe", description = "Cancel your team's subscription to an asset.")
public final class Unsubscribe implements Runnable {

  private static final Set<String> LIVING = Set.of("active", "pending", "suspended");

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
    String id = asset.contains("/") ? idFor(AssetAddress.parse(asset)) : asset;
    session.management().delete(session.teamPath("/subscriptions/" + id));
    screen.show(
        session.terminal(),
        JsonNodeFactory.instance.objectNode().put("id", id).put("state", "cancelled"),
        out -> out.println("The subscription " + id + " is cancelled."));
  }

  private String idFor(AssetAddress address) {
    Query query = new Query();
    while (true) {
      JsonNode page =
          session.management().read(query.behind(session.teamPath("/subscriptions"))).json();
      for (JsonNode item : page.path("items")) {
        if (AssetWords.address(item.path("asset")).equals(address.toString())
            && LIVING.contains(item.path("state").asString(""))) {
          return item.path("id").asString("");
        }
      }
      String cursor = page.path("nextCursor").asString("");
      if (cursor.isEmpty()) {
        throw new MissingException(
            "Your team is not subscribed to " + address, "See what there is: stoa subscriptions");
      }
      query = new Query().add("cursor", cursor);
    }
  }
}
