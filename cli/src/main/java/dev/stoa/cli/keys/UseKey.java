package dev.stoa.cli.keys;

import dev.stoa.cli.remote.Session;
import dev.stoa.cli.remote.Settings;
import dev.stoa.cli.terminal.MissingException;
import dev.stoa.cli.terminal.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

/// Chooses the key that `stoa call` sends.
@Command(
    name = "use",
    description = {
      "Choose the key that `stoa call` sends.",
      "A secret is kept in the settings file, which only you can read."
    })
public final class UseKey implements Runnable {

  private static final String SECRET_START = "stoa_";
  private static final int PREFIX_CHARS = 11;

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Parameters(
      paramLabel = "KEY",
      description = "The name of a key kept here, a secret, or - to read a secret from the input.")
  private String key = "";

  public UseKey(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Settings settings = session.file().load();
    String given = key.equals("-") ? firstLine() : key;
    String name = given.startsWith(SECRET_START) ? prefix(given) : given;
    String secret = given.startsWith(SECRET_START) ? given : kept(settings, given);
    session.file().save(settings.using(name, secret));
    screen.show(
        session.terminal(),
        JsonNodeFactory.instance.objectNode().put("name", name),
        out -> out.println("`stoa call` uses the key '" + name + "' from now on."));
  }

  private static String kept(Settings settings, String name) {
    String secret = settings.callKeys().get(name);
    if (secret == null) {
      throw new MissingException(
          "The secret of '" + name + "' is not kept here, and Stoa does not know it either",
          "Paste the secret, or make a new one: stoa keys rotate " + name + " --use");
    }
    return secret;
  }

  /// What the list of keys shows of a secret.
  private static String prefix(String secret) {
    return secret.substring(0, Math.min(PREFIX_CHARS, secret.length()));
  }

  private String firstLine() {
    try {
      return new String(session.terminal().in().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse("")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
