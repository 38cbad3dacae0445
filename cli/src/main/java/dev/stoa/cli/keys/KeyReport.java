package dev.stoa.cli.keys;

import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Screen;
import tools.jackson.databind.JsonNode;

/// Shows a secret, once, and keeps it for calling when that was asked for.
final class KeyReport {

  private KeyReport() {}

  static void show(Session session, Screen screen, JsonNode key, boolean use) {
    String name = key.path("name").asString("");
    String secret = key.path("secret").asString("");
    if (use) {
      session.file().save(session.file().load().using(name, secret));
    }
    screen.show(
        session.terminal(),
        key,
        out -> {
          out.println(secret);
          session.terminal().err().println(explanation(name, use));
        });
  }

  private static String explanation(String name, boolean use) {
    return use
        ? "This is the secret of '" + name + "'. It is shown once; `stoa call` uses it from now on."
        : "This is the secret of '"
            + name
            + "'. It is shown once; `stoa keys use SECRET` makes `stoa call` use it.";
  }
}
