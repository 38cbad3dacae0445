package dev.stoa.server.http.openapi;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/// A page of `/docs` around its content, which may be Markdown that the build put beside this
/// class.
final class DocsPage {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private DocsPage() {}

  static Response of(String title, String content) {
    return DocsPages.page(
        Response.html(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="/docs/docs.css">
            </head>
            <body>
            <header><a href="/">Stoa</a> <a href="/docs/guides/endpoint">How an endpoint works</a> \
            <a href="/docs/functions">Functions</a> <a href="/docs/guides/limits">Limits</a> \
            <a href="/docs/errors">Errors</a> <a href="/docs">API reference</a></header>
            <main>
            %s</main>
            </body>
            </html>
            """
                .formatted(title, content)));
  }

  /// @throws ProblemException `not_found`, which says what there is instead
  static String markdown(String file, String instead) {
    try (InputStream found = DocsPage.class.getResourceAsStream(file)) {
      if (found == null) {
        throw new ProblemException(Problem.of(ErrorCode.NOT_FOUND, instead));
      }
      return new String(found.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Raw HTML is shown, not obeyed; a heading can be linked to by its words.
  static String html(String markdown) {
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .attributeProviderFactory(_ -> DocsPage::name)
        .build()
        .render(Parser.builder().extensions(TABLES).build().parse(markdown));
  }

  private static void name(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading) {
      String words = TextContentRenderer.builder().build().render(node);
      attributes.put(
          "id",
          words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'));
    }
  }
}
