package dev.stoa.server.http.openapi;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Guides for people who call and publish, at `/docs/guides`, and what each error means: files of
/// `docs` that the build puts beside this class.
final class GuidePages {

  /// @param name of the file
  /// @param summary what somebody learns from it
  record Guide(String name, String title, String summary) {

    String address() {
      return ROOT + "/" + name;
    }
  }

  private static final String ROOT = "/docs/guides";

  /// Where the `type` of every problem points to.
  private static final String ERRORS = "/docs/errors";

  /// In the order in which a newcomer needs them.
  static final List<Guide> ALL =
      List.of(
          new Guide(
              "endpoint",
              "How an endpoint works",
              "One address, one key in a header: how to call anything, and what comes back."),
          new Guide(
              "limits",
              "Limits",
              "How often something may be called, how much its calls may use, and what to do when"
                  + " a limit says no."),
          new Guide(
              "data-sets",
              "Data sets",
              "A table behind an address: its routes, the forms that rows come in, what they cost."),
          new Guide(
              "data",
              "Choosing rows",
              "Which rows and columns of a data set come back, in which order and form."),
          new Guide(
              "publishing",
              "Publishing a model",
              "Where a model runs, what it takes and answers, and on which plans it is offered."),
          new Guide(
              "pipelines",
              "Pipelines",
              "Several models behind one address, each with what others answered."));

  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]*)\\]\\(([a-z/0-9-]+)\\.md(#[a-z0-9_-]+)?\\)");

  private GuidePages() {}

  static List<Route> routes() {
    return List.of(
        Route.get(ROOT, new Access.Open(), _ -> list()),
        Route.get(ERRORS, new Access.Open(), _ -> page("errors", ERRORS, "Errors")),
        Route.get(ROOT + "/{name}", new Access.Open(), request -> page(request.variable("name"))));
  }

  private static Response list() {
    var links = new StringBuilder();
    for (Guide guide : ALL) {
      links.append(
          "<li><a href=\"%s\">%s</a><p>%s</p></li>\n"
              .formatted(guide.address(), guide.title(), guide.summary()));
    }
    String html =
        """
        <h1>Guides</h1>
        <p>For people who call models, pipelines and data sets, and for those who publish them.</p>
        <ul class="cards">
        %s</ul>
        <p><a href="/docs/functions">Functions</a> tells what each kind of model takes and answers,
        <a href="/docs/errors">Errors</a> what went wrong and who must act, and the
        <a href="/docs">API reference</a> has every operation for managing teams, keys and assets.</p>
        """
            .formatted(links);
    return DocsPage.of(ROOT, "Guides", html).response();
  }

  private static Response page(String name) {
    Guide guide =
        named(name)
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(
                        ErrorCode.NOT_FOUND, "There is no such guide. /docs/guides lists them.")));
    return page(guide.name(), guide.address(), guide.title());
  }

  /// @param file without its ending
  private static Response page(String file, String address, String title) {
    String markdown = DocsText.markdown("guides/" + file + ".md", "The page is missing.");
    String linked = LINK.matcher(markdown).replaceAll(GuidePages::link);
    return new DocsPage(address, title, DocsText.of(linked)).response();
  }

  private static Optional<Guide> named(String name) {
    return ALL.stream().filter(guide -> guide.name().equals(name)).findFirst();
  }

  /// A file that is not served here is named, not linked to.
  private static String link(MatchResult found) {
    String file = found.group(2);
    String anchor = found.group(3) == null ? "" : found.group(3);
    String address = file.equals("errors") ? ERRORS : named(file).map(Guide::address).orElse("");
    String words = found.group(1);
    return Matcher.quoteReplacement(
        address.isEmpty() ? words : "[%s](%s%s)".formatted(words, address, anchor));
  }
}
