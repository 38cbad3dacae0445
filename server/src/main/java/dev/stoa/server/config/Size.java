package dev.stoa.server.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount of memory or disk, written such as `512MB` or `2GB`, in powers of ten.
public record Size(long bytes) {

  private static final long THOUSAND = 1_000;
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(KB|MB|GB)");

  public static Size ofMegabytes(long megabytes) {
    return new Size(megabytes * THOUSAND * THOUSAND);
  }

  static Size parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("must be a size such as 512MB or 2GB, not '" + text + "'");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "KB" -> new Size(amount * THOUSAND);
      case "MB" -> ofMegabytes(amount);
      default -> ofMegabytes(amount * THOUSAND);
    };
  }
}
