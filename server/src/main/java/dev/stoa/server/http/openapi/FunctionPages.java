package dev.stoa.server.http.openapi;

import dev.stoa.server.http.Access;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.util.List;
import java.util.regex.Pattern;

/// The pages of `docs/functions` at `/docs/functions`: what models do, a page for each function.
/// The build puts them beside this class.
final class FunctionPages {

  /// @param name of the file
  record Function(String name, String title) {

    String address() {
      return ROOT + "/" + name;
    }
  }

  private static final String ROOT = "/docs/functions";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([a-z0-9-]+)\\.md\\)");

  /// As their list names them.
  static final List<Function> ALL =
      LINK.matcher(DocsText.markdown("functions/README.md", "The list of functions is missing."))
          .results()
          .map(found -> new Function(found.group(2), found.group(1)))
          .toList();

  private FunctionPages() {}

  static List<Route> routes() {
    return List.of(
        Route.get(ROOT, new Access.Open(), _ -> page("README", ROOT, "Functions")),
        Route.get(ROOT + "/{name}", new Access.Open(), request -> page(request.variable("name"))));
  }

  private static Response page(String name) {
    String title =
        ALL.stream()
            .filter(each -> each.name().equals(name))
            .map(Function::title)
            .findFirst()
            .orElse(name);
    return page(NAME.matcher(name).matches() ? name : "", ROOT + "/" + name, title);
  }

  private static Response page(String file, String address, String title) {
    String markdown =
        DocsText.markdown(
            "functions/" + file + ".md", "There is no such function. /docs/functions lists them.");
    String linked = LINK.matcher(markdown).replaceAll("[$1](" + ROOT + "/$2)");
    return new DocsPage(address, title, DocsText.of(linked)).response();
  }
}
