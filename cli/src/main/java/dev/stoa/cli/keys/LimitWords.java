package dev.stoa.cli.keys;

import dev.stoa.cli.remote.AssetAddress;
import dev.stoa.cli.terminal.MissingException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Limits as they are named on the command line, and as the server names them.
final class LimitWords {

  private static final Map<String, String> NAMES =
      Map.of(
          "per-minute", "requestsPerMinute",
          "per-day", "requestsPerDay",
          "at-once", "concurrency",
          "units-per-minute", "unitsPerMinute",
          "units-per-day", "unitsPerDay");

  private static final Pattern LIMIT = Pattern.compile("([a-z-]+):(\\d{1,18})");

  private LimitWords() {}

  /// @param word one of the names, such as `per-minute`
  static void put(ObjectNode limits, String word, @Nullable Number limit) {
    if (limit != null) {
      limits.put(NAMES.get(word), limit.longValue());
    }
  }

  /// Reads `models/sentiment=per-minute:10,units-per-day:5000`.
  static ObjectNode ofAsset(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw unreadable(text);
    }
    ObjectNode limits = JsonNodeFactory.instance.objectNode();
    for (String each : text.substring(equals + 1).split(",", -1)) {
      Matcher limit = LIMIT.matcher(each);
      if (!limit.matches() || !NAMES.containsKey(limit.group(1))) {
        throw unreadable(each);
      }
      put(limits, limit.group(1), Long.valueOf(limit.group(2)));
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("asset", AssetAddress.parse(text.substring(0, equals)).toString())
        .set("limits", limits);
  }

  private static MissingException unreadable(String text) {
    return new MissingException(
        "'" + text + "' is no limit of an asset",
        "Write models/sentiment=per-minute:10,units-per-day:5000; there are per-minute, per-day,"
            + " at-once, units-per-minute and units-per-day.");
  }
}
