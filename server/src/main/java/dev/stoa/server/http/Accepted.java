package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the client wants to get, from its `Accept` fields. None at all means anything.
public final class Accepted {

  private record Range(MediaType media, double quality) {

    /// How exactly this range names the offered type; -1 when it does not match.
    int precision(String offered) {
      if (media.name().equals("*/*")) {
        return 0;
      }
      if (media.subtype().equals("*")) {
        return offered.startsWith(media.type() + "/") ? 1 : -1;
      }
      return media.name().equals(offered) ? 2 : -1;
    }
  }

  private static final int RANGES_MAX = 100;
  private final List<Range> ranges;

  private Accepted(List<Range> ranges) {
    this.ranges = ranges;
  }

  /// Ranges that cannot be read count as not sent.
  public static Accepted of(List<String> fields) {
    var ranges = new ArrayList<Range>();
    for (String field : fields) {
      for (String part : field.split(",", RANGES_MAX)) {
        MediaType.parse(part).ifPresent(media -> ranges.add(new Range(media, quality(media))));
      }
    }
    return new Accepted(List.copyOf(ranges));
  }

  /// The offered type that the client likes best; of equal ones the first offered. Empty when it
  /// takes none.
  ///
  /// @param offered types without parameters, in the server's order of preference
  public Optional<String> best(List<String> offered) {
    String best = null;
    double bestQuality = 0;
    for (String type : offered) {
      double quality = quality(type);
      if (quality > bestQuality) {
        best = type;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  /// @throws ProblemException `not_acceptable`, which names what is offered
  public String require(List<String> offered) {
    return best(offered)
        .orElseThrow(() ->
            new ProblemException(
                Problem.of(
                    ErrorCode.NOT_ACCEPTABLE,
                    "This can be had as %s.".formatted(String.join(", ", offered)))));
  }

  /// Whether the client names HTML and likes it better than JSON: a browser that opens an address.
  public boolean prefersHtml() {
    return ranges.stream().anyMatch(range -> range.media.is("text/html") && range.quality > 0)
        && quality("text/html") > quality("application/json");
  }

  /// From 0 (not wanted) to 1.
  public double quality(String offered) {
    if (ranges.isEmpty()) {
      return 1;
    }
    double quality = 0;
    int precision = -1;
    for (Range range : ranges) {
      int closeness = range.precision(offered);
      if (closeness > precision) {
        precision = closeness;
        quality = range.quality;
      }
    }
    return quality;
  }

  private static double quality(MediaType media) {
    String text = media.parameters().getOrDefault("q", "1");
    try {
      double quality = Double.parseDouble(text);
      return quality >= 0 && quality <= 1 ? quality : 0;
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
