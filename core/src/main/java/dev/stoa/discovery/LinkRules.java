package dev.stoa.discovery;

import java.util.List;
import java.util.Locale;
import org.commonmark.renderer.html.UrlSanitizer;

/// Where a card may link to.
final class LinkRules implements UrlSanitizer {

  private static final List<String> ALLOWED = List.of("http://", "https://", "mailto:");

  @Override
  public String sanitizeLinkUrl(String url) {
    String address = url.strip();
    String lower = address.toLowerCase(Locale.ROOT);
    boolean plain = address.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
    return plain && ALLOWED.stream().anyMatch(lower::startsWith) ? address : "";
  }

  @Override
  public String sanitizeImageUrl(String url) {
    return "";
  }
}
