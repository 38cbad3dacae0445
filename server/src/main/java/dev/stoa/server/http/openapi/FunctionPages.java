package dev.stoa.server.http.openapi;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

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
    String linked = LINK.matcher(markdown(name)).replaceAll("](/docs/functions/$1)");
    var tables = List.of(TablesExtension.create());
    String html =
        HtmlRenderer.builder()
            .extensions(tables)
            .escapeHtml(true)
            .build()
            .render(Parser.builder().extensions(tables).build().parse(linked));
    return DocsPages.page(
        Response.html(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Functions</title>
            <link rel="stylesheet" href="/docs/docs.css">
            </head>
            <body>
            <header><a href="/docs">API reference</a> <a href="/docs/functions">Functions</a></header>
            <main>
            %s</main>
            </body>
            </html>
            """
                .formatted(html)));
  }

  private static String markdown(String name) {
    try (InputStream file = FunctionPages.class.getResourceAsStream("functions/" + name + ".md")) {
      if (file == null) {
        throw new ProblemException(
            Problem.of(
                ErrorCode.NOT_FOUND, "There is no such function. /docs/functions lists them."));
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
