package dev.stoa.cli.assets;

import dev.stoa.cli.remote.AssetAddress;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Subscribes the team to an asset.
@Command(
    name = "subscribe",
    description = "Subscribe your team to an asset. Doing so again changes nothing.")
public final class Subscribe implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(paramLabel = "ASSET", description = "Such as models/sentiment.")
  private String asset = "";

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description = "On which terms; the default plan unless given.")
  private @Nullable String plan;

  public Subscribe(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    AssetAddress address = AssetAddress.parse(asset);
    ObjectNode wanted =
        JsonNodeFactory.instance.objectNode().put("type", address.type()).put("ref", address.ref());
    if (plan != null) {
      wanted.put("plan", plan);
    }
    JsonNode answer = session.management().post(session.teamPath("/subscriptions"), wanted).json();
    screen.show(
        session.terminal(),
        answer,
        out ->
            out.println(
                "The subscription to "
                    + address
                    + " is "
                    + answer.path("state").asString("made")
                    + " ("
                    + answer.path("id").asString("")
                    + ")."));
  }
}
