package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Version;
import dev.stoa.data.ExportFormat;
import dev.stoa.invocation.DataAsk;
import dev.stoa.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The entity tag of an answer of a data set. It is weak: of the same version the same query gives
/// the same rows, in an envelope that tells of each call apart.
final class AnswerTag {

  private static final int BYTES = 18;

  private AnswerTag() {}

  static String of(
      Version version,
      DataAsk.Kind kind,
      @Nullable ExportFormat format,
      Map<String, List<String>> parameters) {
    String text =
        version.number()
            + " "
            + version.table()
            + kind
            + format
            + Json.text(new TreeMap<>(parameters));
    byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    String mark =
        Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, BYTES);
    return "W/\"" + mark + "\"";
  }

  /// Whether one of the `If-None-Match` fields names it, by weak comparison (RFC 9110, 13.1.2).
  static boolean isIn(String tag, List<String> fields) {
    String opaque = tag.substring(2);
    for (String field : fields) {
      for (String each : field.split(",", -1)) {
        String given = each.strip();
        if (given.equals("*") || given.equals(opaque) || given.equals(tag)) {
          return true;
        }
      }
    }
    return false;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
