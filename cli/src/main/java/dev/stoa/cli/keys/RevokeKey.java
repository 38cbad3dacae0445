package dev.stoa.cli.keys;

import dev.stoa.cli.remote.KeyFinder;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Ends a key.
@Command(name = "revoke", description = "End a key. Calls with it are refused from then on.")
public final class RevokeKey implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(paramLabel = "KEY", description = "Its name, prefix or id.")
  private String key = "";

  public RevokeKey(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    JsonNode found = new KeyFinder(session).find(key);
    session.management().delete(session.teamPath("/keys/" + found.path("id").asString("")));
    String name = found.path("name").asString("");
    session
        .file()
        .save(session.file().load().forgetting(name).forgetting(found.path("prefix").asString("")));
    screen.show(
        session.terminal(), found, out -> out.println("The key '" + name + "' is revoked."));
  }
}
