package dev.stoa.cli.remote;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What this machine remembers between commands.
///
/// @param url where the rest belongs to
/// @param login who is logged in; null when nobody is
/// @param callKeys secrets to call with, by the name of their key
/// @param callKey the name of the one in use; null when none is
public record Settings(
    String url, @Nullable Login login, Map<String, String> callKeys, @Nullable String callKey) {

  static final String URL_UNLESS_SAID_OTHERWISE = "http://localhost:8080";

  public static final Settings NONE = new Settings(URL_UNLESS_SAID_OTHERWISE, null, Map.of(), null);

  public Settings {
    callKeys = callKeys == null ? Map.of() : Map.copyOf(callKeys);
  }

  /// A key of scope `manage`, and the team it belongs to.
  public record Login(String email, String team, String keyId, String secret) {

    @Override
    public String toString() {
      return "Login[" + email + ", " + team + ", " + keyId + "]";
    }
  }

  /// As a log-in leaves them. Keys of another address are forgotten.
  public Settings loggedIn(String at, Login as) {
    return at.equals(url)
        ? new Settings(at, as, callKeys, callKey)
        : new Settings(at, as, Map.of(), null);
  }

  public Settings loggedOut() {
    return new Settings(url, null, callKeys, callKey);
  }

  public Settings using(String name, String secret) {
    Map<String, String> more = new LinkedHashMap<>(callKeys);
    more.put(name, secret);
    return new Settings(url, login, more, name);
  }

  /// Without the key of this name.
  public Settings forgetting(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(callKeys);
    fewer.remove(name);
    return new Settings(url, login, fewer, name.equals(callKey) ? null : callKey);
  }

  @Override
  public String toString() {
    return "Settings[" + url + ", " + login + ", " + callKeys.keySet() + ", " + callKey + "]";
  }
}
