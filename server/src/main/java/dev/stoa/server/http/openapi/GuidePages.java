package dev.stoa.server.http.openapi;

import dev.stoa.server.http.Access;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Guides for people who call and publish, at `/docs/guides`: files of `docs` that the build puts
/// beside this class.
final class GuidePages {

  /// By the name of the file.
  static final Map<String, String> TITLES =
      Map.of(
          "endpoint", "How an endpoint works",
          "limits", "Limits",
          "publishing", "Publishing",
          "pipelines", "Pipelines",
          "data-sets", "Data sets",
          "data", "Choosing rows");

  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]*)\\]\\(([a-z/0-9-]+)\\.md(#[a-z0-9_-]+)?\\)");

  private GuidePages() {}

  static List<Route> routes() {
    return List.of(
        Route.get(
            "/docs/guides/{name}", new Access.Open(), request -> page(request.variable("name"))));
  }

  private static Response page(String name) {
    String file = TITLES.containsKey(name) ? "guides/" + name + ".md" : "none";
    String markdown = DocsPage.markdown(file, "There is no such guide. /docs/guides/endpoint is.");
    String linked = LINK.matcher(markdown).replaceAll(GuidePages::link);
    return DocsPage.of(TITLES.getOrDefault(name, name), DocsPage.html(linked));
  }

  /// A file that is not served here is named, not linked to.
  private static String link(MatchResult found) {
    String file = found.group(2);
    String anchor = found.group(3) == null ? "" : found.group(3);
    String address =
        file.equals("errors")
            ? "/docs/errors"
            : TITLES.containsKey(file) ? "/docs/guides/" + file : "";
    String words = found.group(1);
    return Matcher.quoteReplacement(
        address.isEmpty() ? words : "[%s](%s%s)".formatted(words, address, anchor));
  }
}
