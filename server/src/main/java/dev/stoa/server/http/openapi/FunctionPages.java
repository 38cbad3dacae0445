package dev.stoa.server.http.openapi;

import dev.stoa.server.http.Access;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.util.List;
import java.util.regex.Pattern;

/// The pages of `docs/functions` at `/docs/functions`: what models do, a page for each function.
/// The build puts them beside this class.
final class FunctionPages {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern LINK = Pattern.compile("\\]\\(([a-z0-9-]+)\\.md\\)");

  private FunctionPages() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/docs/functions", new Access.Open(), _ -> page("README")),
        Route.get(
            "/docs/functions/{name}",
            new Access.Open(),
            request -> {
              String name = request.variable("name");
              return page(NAME.matcher(name).matches() ? name : "");
            }));
  }

  private static Response page(String name) {
    String file = "functions/" + name + ".md";
    String markdown =
        DocsPage.markdown(file, "There is no such function. /docs/functions lists them.");
    return DocsPage.of(
        "Functions", DocsPage.html(LINK.matcher(markdown).replaceAll("](/docs/functions/$1)")));
  }
}
