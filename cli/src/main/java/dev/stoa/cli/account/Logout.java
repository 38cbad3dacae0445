package dev.stoa.cli.account;

import dev.stoa.cli.remote.RefusedException;
import dev.stoa.cli.remote.Remote;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.remote.Settings;
import dev.stoa.cli.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.JsonNodeFactory;

/// Revokes the key of the log-in and forgets it.
@Command(
    name = "logout",
    description = "Revoke the key that `stoa login` made, and forget it. Keys to call with stay.")
public final class Logout implements Runnable {

  private final Session session;

  @Mixin private Screen screen = new Screen();

  public Logout(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Settings settings = session.file().load();
    Settings.Login login = settings.login();
    if (login != null) {
      revoke(settings.url(), login);
      session.file().save(settings.loggedOut());
    }
    screen.show(
        session.terminal(),
        JsonNodeFactory.instance
            .objectNode()
            .put("url", settings.url())
            .put("loggedOut", login != null),
        out ->
            out.println(
                login == null
                    ? "Nobody was logged in."
                    : "Logged out of " + settings.url() + "; the key is revoked."));
  }

  private static void revoke(String url, Settings.Login login) {
    Remote remote = new Remote(url).with("x-api-key", login.secret());
    try {
      remote.delete("/api/teams/" + login.team() + "/keys/" + login.keyId());
    } catch (RefusedException e) {
      boolean isGoneAlready = e.answer().status() == 401 || e.answer().status() == 404;
      if (!isGoneAlready) {
        throw e;
      }
    }
  }
}
