package dev.stoa.server.http.openapi;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/// Markdown as HTML. Raw HTML in it is shown, not obeyed; a heading can be linked to by its words;
/// what may be wider than the page can be scrolled with the keyboard.
///
/// @param sections the headings of the second level
record DocsText(String html, List<Section> sections) {

  /// @param id what an address names it by
  record Section(String id, String words) {}

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .attributeProviderFactory(_ -> DocsText::mark)
          .build();

  static DocsText of(String markdown) {
    Node document = PARSER.parse(markdown);
    return new DocsText(
        HTML.render(document)
            .replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
            .replace("</table>", "</table></div>"),
        sections(document));
  }

  /// @param file that the build put beside this class
  /// @throws ProblemException `not_found`, which says what there is instead
  static String markdown(String file, String instead) {
    try (InputStream found = DocsText.class.getResourceAsStream(file)) {
      if (found == null) {
        throw new ProblemException(Problem.of(ErrorCode.NOT_FOUND, instead));
      }
      return new String(found.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Section> sections(Node document) {
    List<Section> sections = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            if (heading.getLevel() == 2) {
              sections.add(new Section(id(heading), WORDS.render(heading).strip()));
            }
          }
        });
    return sections;
  }

  private static void mark(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading) {
      attributes.put("id", id(node));
    } else if (tag.equals("pre")) {
      attributes.put("tabindex", "0");
    }
  }

  private static String id(Node heading) {
    return WORDS
        .render(heading)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 _-]", "")
        .replace(' ', '-');
  }
}
