package dev.stoa.cli.account;

import dev.stoa.cli.remote.Answer;
import dev.stoa.cli.remote.RefusedException;
import dev.stoa.cli.remote.Remote;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.remote.Settings;
import dev.stoa.cli.remote.UnreachableException;
import dev.stoa.cli.terminal.MissingException;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Terminal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Trades an e-mail address and a password for a key of scope `manage`, and keeps the key.
@Command(
    name = "login",
    description = {
      "Log in and keep a key that may manage one team.",
      "With --sign-up it makes the account first.",
      "The password is asked for, or taken from STOA_PASSWORD; it is not stored."
    })
public final class Login implements Runnable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Session session;
  private final Terminal terminal;

  @Mixin private Screen screen = new Screen();

  @Option(names = "--url", paramLabel = "URL", description = "Where Stoa runs.")
  private @Nullable String url;

  @Option(names = "--email", paramLabel = "EMAIL", description = "Who you are.")
  private @Nullable String email;

  @Option(names = "--sign-up", description = "Make an account.")
  private boolean signUp;

  @Option(names = "--name", paramLabel = "NAME", description = "What the account is called.")
  private @Nullable String name;

  @Option(
      names = "--invitation",
      paramLabel = "SECRET",
      description = "The invitation to sign up with, where that is needed.")
  private @Nullable String invitation;

  @Option(
      names = "--team",
      paramLabel = "TEAM",
      description = "The team to manage, by slug; your personal team unless given.")
  private @Nullable String team;

  public Login(Session session) {
    this.session = session;
    this.terminal = session.terminal();
  }

  @Override
  public void run() {
    Remote remote = url == null ? session.anonymous() : new Remote(Session.trimmed(url));
    String who = who();
    Answer opened = signUp ? signedUp(remote, who) : signedIn(remote, who);
    Remote asPerson = remote.with("cookie", opened.cookies());
    String slug = team == null ? opened.json().path("team").path("slug").asString("") : team;
    JsonNode key = keyFor(asPerson, slug);
    Settings before = session.file().load();
    session
        .file()
        .save(
            before.loggedIn(
                remote.url(),
                new Settings.Login(
                    who, slug, key.path("id").asString(""), key.path("secret").asString(""))));
    tidy(() -> asPerson.delete("/api/session"));
    revokeFormer(before, remote.url());
    report(remote.url(), who, slug);
  }

  private Answer signedIn(Remote remote, String who) {
    return remote.post("/api/session", credentials(who));
  }

  private Answer signedUp(Remote remote, String who) {
    String called =
        Optional.ofNullable(name)
            .or(() -> terminal.prompt().line("Your name: "))
            .orElseThrow(() ->
                new MissingException("There is nobody to ask for a name", "Add --name NAME."));
    ObjectNode form = credentials(who).put("name", called);
    if (invitation != null) {
      form.put("invitation", invitation);
    }
    return remote.post("/api/signup", form);
  }

  private ObjectNode credentials(String who) {
    return JSON.objectNode().put("email", who).put("password", password(who));
  }

  private String who() {
    return Optional.ofNullable(email)
        .or(() -> terminal.prompt().line("E-mail address: "))
        .orElseThrow(() ->
            new MissingException(
                "There is nobody to ask for an e-mail address", "Add --email EMAIL."));
  }

  private String password(String who) {
    return terminal
        .variable("STOA_PASSWORD")
        .or(() -> terminal.prompt().secret("Password of " + who + ": "))
        .orElseThrow(() ->
            new MissingException("There is nobody to ask for the password", "Set STOA_PASSWORD."));
  }

  private static JsonNode keyFor(Remote signedIn, String slug) {
    ObjectNode wanted = JSON.objectNode().put("name", "command line");
    wanted.putArray("scopes").add("manage").add("publish");
    return signedIn.post("/api/teams/" + slug + "/keys", wanted).json();
  }

  /// A log-in that is replaced leaves no key behind, unless it belongs to another server.
  private static void revokeFormer(Settings before, String at) {
    Settings.Login former = before.login();
    if (former != null && before.url().equals(at)) {
      Remote asFormer = new Remote(at).with("x-api-key", former.secret());
      tidy(() -> asFormer.delete("/api/teams/" + former.team() + "/keys/" + former.keyId()));
    }
  }

  /// What fails here fails without harm: the session ends by itself, the key may be gone already.
  private static void tidy(Runnable step) {
    try {
      step.run();
    } catch (RefusedException | UnreachableException _) {
      return;
    }
  }

  private void report(String at, String who, String slug) {
    JsonNode answer =
        JSON.objectNode()
            .put("url", at)
            .put("email", who)
            .put("team", slug)
            .put("file", session.file().path().toString());
    screen.show(
        terminal,
        answer,
        out -> {
          out.println("Logged in at " + at + " as " + who + ", team " + slug + ".");
          out.println("The key is in " + session.file().path() + "; `stoa logout` revokes it.");
        });
  }
}
