package dev.stoa.server.http.openapi;

import dev.stoa.server.http.Response;
import dev.stoa.server.http.openapi.DocsText.Section;
import java.util.List;
import org.commonmark.renderer.html.HtmlWriter;

/// A page of `/docs`: its content between the navigation to all others and what stands on it.
///
/// @param address of the page itself
record DocsPage(String address, String title, DocsText text) {

  static DocsPage of(String address, String title, String html) {
    return new DocsPage(address, title, new DocsText(html, List.of()));
  }

  Response response() {
    String html =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s · Stoa</title>
        <link rel="icon" href="/docs/mark.svg">
        <link rel="stylesheet" href="/docs/docs.css">
        <script src="/docs/scheme.js"></script>
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
        <a class="brand" href="/" aria-label="Stoa"><svg viewBox="0 0 32 32" aria-hidden="true">\
        <path d="M4 11 16 5l12 6M4 11h24M7 15v10M13 15v10M19 15v10M25 15v10M4 28h24"/></svg>\
        <span>Stoa</span></a>
        <nav aria-label="Documentation">%2$s</nav>
        </header>
        <div class="page">
        <nav class="all" aria-label="All pages">%3$s</nav>
        <main id="content">
        %4$s</main>
        %5$s</div>
        </body>
        </html>
        """
            .formatted(
                title,
                DocsNavigation.parts(address),
                DocsNavigation.pages(address),
                text.html(),
                onThisPage());
    return DocsPages.page(Response.html(html));
  }

  private String onThisPage() {
    if (text.sections().size() < 2) {
      return "";
    }
    var links = new StringBuilder();
    for (Section section : text.sections()) {
      links.append(
          "<li><a href=\"#%s\">%s</a></li>\n".formatted(section.id(), escaped(section.words())));
    }
    return """
    <nav class="here" aria-label="On this page">
    <h2>On this page</h2>
    <ul>
    %s</ul>
    </nav>
    """
        .formatted(links);
  }

  private static String escaped(String words) {
    var text = new StringBuilder();
    new HtmlWriter(text).text(words);
    return text.toString();
  }
}
