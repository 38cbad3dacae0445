package dev.stoa.discovery;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Turns a card into HTML that is harmless whoever wrote it: no raw HTML, no images, links only to
/// http, https and mailto. Safe for use by many threads.
final class CardRenderer {

  private static final int NESTING_MAX = 30;

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(NESTING_MAX)
          .maxInlineNesting(NESTING_MAX)
          .build();

  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new LinkRules())
          .percentEncodeUrls(true)
          .attributeProviderFactory(_ -> CardRenderer::mark)
          .nodeRendererFactory(ImageWords::new)
          .build();

  String html(String markdown) {
    return renderer.render(parser.parse(markdown));
  }

  private static void mark(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Link && tag.equals("a")) {
      attributes.put("rel", "noopener noreferrer nofollow");
      if (attributes.getOrDefault("href", "").isEmpty()) {
        attributes.remove("href");
      }
    } else if (node instanceof Image) {
      attributes.remove("src");
    }
  }
}
