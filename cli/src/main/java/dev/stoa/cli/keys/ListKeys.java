package dev.stoa.cli.keys;

import dev.stoa.cli.remote.Query;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.remote.Settings;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Lists the keys of the team; never their secrets.
@Command(name = "list", description = "List your team's keys. The one in use has a star.")
public final class ListKeys implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the last list ended.")
  private @Nullable String cursor;

  public ListKeys(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    String path = new Query().addIfSet("cursor", cursor).behind(session.teamPath("/keys"));
    JsonNode answer = session.management().read(path).json();
    Settings settings = session.file().load();
    screen.show(session.terminal(), answer, out -> print(answer, settings.callKey(), out));
  }

  private static void print(JsonNode answer, @Nullable String inUse, PrintStream out) {
    if (answer.path("items").isEmpty()) {
      out.println("No keys yet. Make one with: stoa keys create NAME");
      return;
    }
    Table table = new Table("NAME", "PREFIX", "SCOPES", "STATE", "LAST USED", "ID");
    for (JsonNode key : answer.path("items")) {
      String name = key.path("name").asString("");
      String prefix = key.path("prefix").asString("");
      table.row(
          name.equals(inUse) || prefix.equals(inUse) ? name + " *" : name,
          prefix,
          words(key.path("scopes")),
          state(key),
          key.path("lastUsedAt").asString("-"),
          key.path("id").asString(""));
    }
    table.printTo(out);
    String next = answer.path("nextCursor").asString("");
    if (!next.isEmpty()) {
      out.println("There is more: add --cursor " + next);
    }
  }

  private static String state(JsonNode key) {
    String revoked = key.path("revokedAt").asString("");
    String expires = key.path("expiresAt").asString("");
    if (!revoked.isEmpty()) {
      return "revoked " + revoked;
    }
    return expires.isEmpty() ? "valid" : "until " + expires;
  }

  private static String words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asString("")));
    return String.join(",", words);
  }
}
