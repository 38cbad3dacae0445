package dev.stoa.data;

import dev.stoa.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The opaque text that says after which row the next page begins. It is bound to the version of
/// the data and to filters and order, since the row before means nothing elsewhere; columns and
/// limit may change from page to page.
public final class PageCursor {

  private static final int MARK_BYTES = 9;

  private PageCursor() {}

  /// @param row the number in the file of the last row of the page
  public static String encode(DataFile file, DataQuery query, long row) {
    String text =
        Json.text(List.of(versionMark(file), queryMark(query.where(), query.order()), row));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Decoded decode(DataFile file, List<Condition> where, List<Order> order, String cursor) {
    JsonNode parts;
    try {
      parts = Json.mapper().readTree(Base64.getUrlDecoder().decode(cursor));
    } catch (IllegalArgumentException | JacksonException _) {
      return new Decoded.Bad("is not one that a page of this data set gave");
    }
    if (parts.size() != 3 || !parts.path(2).canConvertToLong() || parts.path(2).longValue() < 0) {
      return new Decoded.Bad("is not one that a page of this data set gave");
    }
    if (!parts.path(0).equals(text(versionMark(file)))) {
      return new Decoded.Bad("belongs to another version of the data set");
    }
    if (!parts.path(1).equals(text(queryMark(where, order)))) {
      return new Decoded.Bad("belongs to a query with other filters or another order");
    }
    return new Decoded.Row(parts.path(2).longValue());
  }

  private static JsonNode text(String value) {
    return Json.mapper().getNodeFactory().stringNode(value);
  }

  private static String versionMark(DataFile file) {
    return mark(file.fingerprint());
  }

  /// The same whatever the order in which the filters were given.
  private static String queryMark(List<Condition> where, List<Order> order) {
    return mark(where.stream().map(Condition::toString).sorted().toList() + " " + order);
  }

  private static String mark(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// What a cursor turned out to be.
  sealed interface Decoded {

    record Row(long row) implements Decoded {}

    /// @param why the end of a sentence that begins with the cursor
    record Bad(String why) implements Decoded {}
  }
}
