package dev.stoa.cli.keys;

import dev.stoa.cli.remote.KeyFinder;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.remote.Settings;
import dev.stoa.cli.terminal.Expiry;
import dev.stoa.cli.terminal.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Gives a key a new secret; the old one works for a while longer.
@Command(
    name = "rotate",
    description = {
      "Give a key a new secret and print it, once.",
      "The old one works for 24 hours more, unless told otherwise."
    })
public final class RotateKey implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(paramLabel = "KEY", description = "Its name, prefix or id.")
  private String key = "";

  @Option(
      names = "--overlap",
      paramLabel = "LENGTH",
      description = "How long the old secret still works: 30m, 12h, at most 7d.")
  private @Nullable String overlap;

  @Option(names = "--use", description = "Keep the secret here, and call with it from now on.")
  private boolean use;

  public RotateKey(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    if (overlap != null) {
      wanted.put("overlapSeconds", Expiry.length(overlap).toSeconds());
    }
    JsonNode found = new KeyFinder(session).find(key);
    String path = session.teamPath("/keys/" + found.path("id").asString("") + "/rotate");
    JsonNode rotated = session.management().post(path, wanted).json();
    Settings settings = session.file().load();
    boolean isKept = settings.callKeys().containsKey(rotated.path("name").asString(""));
    KeyReport.show(session, screen, rotated, use || isKept);
  }
}
