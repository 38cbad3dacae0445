package dev.stoa.cli.assets;

import dev.stoa.cli.remote.AssetAddress;
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

/// Lists what the team is subscribed to.
@Command(name = "subscriptions", description = "List what your team is subscribed to.")
public final class Subscriptions implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the last list ended.")
  private @Nullable String cursor;

  public Subscriptions(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    String path = new Query().addIfSet("cursor", cursor).behind(session.teamPath("/subscriptions"));
    JsonNode answer = session.management().read(path).json();
    screen.show(session.terminal(), answer, out -> print(answer, out));
  }

  private static void print(JsonNode answer, PrintStream out) {
    if (answer.path("items").isEmpty()) {
      out.println("No subscriptions yet. Find an asset with `stoa search`, then: stoa subscribe …");
      return;
    }
    Table table = new Table("ASSET", "STATE", "PLAN", "SINCE", "ID");
    for (JsonNode item : answer.path("items")) {
      table.row(
          AssetAddress.of(item.path("asset")),
          item.path("state").asString(""),
          item.path("plan").path("slug").asString(item.path("plan").asString("")),
          item.path("createdAt").asString(""),
          item.path("id").asString(""));
    }
    table.printTo(out);
    AssetWords.printMore(answer, out);
  }
}
