package dev.stoa.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL database is and who connects to it.
///
/// @param jdbcUrl `jdbc:postgresql://host:port/database`, never with a user or password in it
public record ConnectionTo(String jdbcUrl, String user, String password) {

  private static final String JDBC = "jdbc:";
  private static final String EXPECTED =
      "expected postgres://user:password@host:port/database or"
          + " jdbc:postgresql://host:port/database?user=…&password=…";

  /// Reads `postgres://user:password@host:port/database?option=value` (also `postgresql://`) or a
  /// JDBC URL with the parameters `user` and `password`. A wrong URL is a [StorageException] that
  /// does not repeat it, since it may hold a password.
  public static ConnectionTo parse(String url) {
    URI uri = uri(url.strip());
    Credentials credentials = Credentials.of(uri);
    StringJoiner options = new StringJoiner("&", "?", "").setEmptyValue("");
    for (String option : options(uri)) {
      credentials = credentials.with(option, options);
    }
    if (credentials.user == null) {
      throw new StorageException("The database URL names no user: " + EXPECTED + ".");
    }
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    return new ConnectionTo(
        "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + options,
        credentials.user,
        credentials.password == null ? "" : credentials.password);
  }

  /// The address without any secret, for messages.
  public String address() {
    int options = jdbcUrl.indexOf('?');
    return (options < 0 ? jdbcUrl : jdbcUrl.substring(0, options)).replace("jdbc:", "");
  }

  @Override
  public String toString() {
    return "ConnectionTo[" + address() + " as " + user + "]";
  }

  private static URI uri(String url) {
    try {
      URI uri = new URI(url.startsWith(JDBC) ? url.substring(JDBC.length()) : url);
      boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      if (known && uri.getHost() != null && uri.getRawPath().length() > 1) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // Its message would repeat the URL, and with it the password.
    }
    throw new StorageException("The database URL is not understood: " + EXPECTED + ".");
  }

  private static String[] options(URI uri) {
    return uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&", -1);
  }

  private static String decoded(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private record Credentials(@Nullable String user, @Nullable String password) {

    static Credentials of(URI uri) {
      String info = uri.getRawUserInfo();
      if (info == null) {
        return new Credentials(null, null);
      }
      int colon = info.indexOf(':');
      return colon < 0
          ? new Credentials(decoded(info), null)
          : new Credentials(decoded(info.substring(0, colon)), decoded(info.substring(colon + 1)));
    }

    Credentials with(String option, StringJoiner others) {
      if (option.startsWith("user=")) {
        return new Credentials(decoded(option.substring("user=".length())), password);
      }
      if (option.startsWith("password=")) {
        return new Credentials(user, decoded(option.substring("password=".length())));
      }
      others.add(option);
      return this;
    }
  }
}
