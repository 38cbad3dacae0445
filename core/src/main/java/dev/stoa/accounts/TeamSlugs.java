package dev.stoa.accounts;

import dev.stoa.kernel.Slug;
import dev.stoa.kernel.TeamId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which slugs teams may have, and which to try for a team that did not ask for one.
final class TeamSlugs {

  /// Words that an address uses for itself, or that would let a team pass for the house.
  private static final Set<String> RESERVED =
      Set.of(
          "account",
          "activity",
          "admin",
          "anonymous",
          "api",
          "assets",
          "auth",
          "calls",
          "console",
          "dashboard",
          "data",
          "design",
          "discover",
          "docs",
          "functions",
          "health",
          "help",
          "house",
          "keys",
          "livez",
          "login",
          "logout",
          "mcp",
          "me",
          "metrics",
          "models",
          "new",
          "null",
          "official",
          "pipelines",
          "public",
          "readyz",
          "root",
          "sdk",
          "security",
          "session",
          "sessions",
          "settings",
          "signup",
          "static",
          "stoa",
          "support",
          "system",
          "team",
          "teams",
          "undefined",
          "user",
          "users",
          "v1",
          "v2");

  private static final int STEM_CHARS_MAX = 50;
  private static final int COUNTED_MAX = 5;
  private static final int TAIL_CHARS = 8;

  private TeamSlugs() {}

  static boolean isFree(String slug) {
    return Slug.isSlug(slug) && !RESERVED.contains(slug);
  }

  /// `ada`, `ada-2` … `ada-5`, and at last one with the end of the id, which nobody else has.
  static Stream<String> candidates(List<String> words, TeamId id) {
    String stem =
        words.stream().map(TeamSlugs::stem).filter(TeamSlugs::isFree).findFirst().orElse("people");
    String tail = id.value().substring(id.value().length() - TAIL_CHARS);
    return Stream.of(
            Stream.of(stem),
            IntStream.rangeClosed(2, COUNTED_MAX).mapToObj(n -> stem + "-" + n),
            Stream.of(stem + "-" + tail))
        .flatMap(candidate -> candidate);
  }

  private static String stem(String word) {
    String plain =
        Normalizer.normalize(word, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    return trimmed(plain.substring(0, Math.min(plain.length(), STEM_CHARS_MAX)));
  }

  private static String trimmed(String text) {
    return text.replaceAll("^-+|-+$", "");
  }
}
