package dev.stoa.cli.remote;

import dev.stoa.cli.terminal.MissingException;
import dev.stoa.cli.terminal.Terminal;
import java.util.Optional;

/// Where commands go and as whom. `$STOA_URL` names another server for one command; what is stored
/// for the usual one is not sent there.
public final class Session {

  private static final String KEY_HEADER = "x-api-key";

  private final Terminal terminal;
  private final SettingsFile file;

  public Session(Terminal terminal) {
    this.terminal = terminal;
    this.file = new SettingsFile(terminal);
  }

  public Terminal terminal() {
    return terminal;
  }

  public SettingsFile file() {
    return file;
  }

  /// The server, spoken to as nobody.
  public Remote anonymous() {
    return new Remote(url());
  }

  /// The server, spoken to as whoever is logged in there, else as nobody.
  public Remote asFarAsKnown() {
    return login().map(login -> anonymous().with(KEY_HEADER, login.secret())).orElse(anonymous());
  }

  /// The server, spoken to with the key of the log-in.
  ///
  /// @throws MissingException when nobody is logged in
  public Remote management() {
    return anonymous().with(KEY_HEADER, requireLogin().secret());
  }

  /// The path of something that belongs to the team of the log-in.
  public String teamPath(String rest) {
    return "/api/teams/" + Query.encoded(requireLogin().team()) + rest;
  }

  /// The server, spoken to with the key to call with: `$STOA_API_KEY`, else the chosen one.
  ///
  /// @throws MissingException when there is none
  public Remote calling() {
    String secret =
        terminal
            .variable("STOA_API_KEY")
            .or(this::chosenKey)
            .orElseThrow(() ->
                new MissingException(
                    "There is no key to call with at " + url(),
                    "Make one with `stoa keys create NAME --use`, choose one with `stoa keys"
                        + " use KEY`, or set STOA_API_KEY."));
    return anonymous().with(KEY_HEADER, secret);
  }

  private Optional<String> chosenKey() {
    Settings settings = file.load();
    return settings.url().equals(url()) && settings.callKey() != null
        ? Optional.ofNullable(settings.callKeys().get(settings.callKey()))
        : Optional.empty();
  }

  private Settings.Login requireLogin() {
    return login()
        .orElseThrow(() ->
            new MissingException("You are not logged in at " + url(), "Log in: " + loginCommand()));
  }

  private String loginCommand() {
    return url().equals(Settings.URL_UNLESS_SAID_OTHERWISE)
        ? "stoa login"
        : "stoa login --url " + url();
  }

  private Optional<Settings.Login> login() {
    Settings settings = file.load();
    return settings.url().equals(url()) ? Optional.ofNullable(settings.login()) : Optional.empty();
  }

  private String url() {
    return terminal.variable("STOA_URL").map(Session::trimmed).orElseGet(() -> file.load().url());
  }

  /// An address without a slash at its end.
  ///
  /// @throws MissingException when it is no http or https address
  public static String trimmed(String url) {
    if (!url.matches("https?://[^\\s/?#]+/*")) {
      throw new MissingException(
          "'" + url + "' is no address of a Stoa", "Write it as in http://localhost:8080.");
    }
    return url.replaceAll("/+$", "");
  }
}
