package dev.stoa.server.http.openapi;

import java.util.ArrayList;
import java.util.List;

/// The ways between the pages of `/docs`, as HTML in which the page itself is marked.
final class DocsNavigation {

  private static final Part GUIDES = new Part("/docs/guides", "Guides");
  private static final Part FUNCTIONS = new Part("/docs/functions", "Functions");
  private static final Part ERRORS = new Part("/docs/errors", "Errors");
  private static final Part REFERENCE = new Part("/docs", "API reference");

  private record Part(String address, String title) {

    boolean holds(String page) {
      return page.equals(address) || (!equals(REFERENCE) && page.startsWith(address + "/"));
    }
  }

  private DocsNavigation() {}

  /// The four parts; the one that the page belongs to is marked.
  static String parts(String page) {
    var links = new StringBuilder();
    for (Part part : List.of(GUIDES, FUNCTIONS, ERRORS, REFERENCE)) {
      links.append(
          "<a href=\"%s\"%s>%s</a>\n"
              .formatted(part.address(), mark(part.holds(page)), part.title()));
    }
    return links.toString();
  }

  /// All pages, part by part; the many functions are folded until somebody is among them.
  static String pages(String page) {
    List<Part> guides = new ArrayList<>(List.of(new Part(GUIDES.address(), "All guides")));
    GuidePages.ALL.forEach(guide -> guides.add(new Part(guide.address(), guide.title())));
    List<Part> functions = new ArrayList<>(List.of(new Part(FUNCTIONS.address(), "All functions")));
    FunctionPages.ALL.forEach(each -> functions.add(new Part(each.address(), each.title())));
    return "<h2>Guides</h2>\n"
        + list(guides, page)
        + "<details%s><summary><h2>Functions</h2></summary>\n"
            .formatted(FUNCTIONS.holds(page) ? " open" : "")
        + list(functions, page)
        + "</details>\n<h2>Reference</h2>\n"
        + list(List.of(ERRORS, REFERENCE), page)
        + (page.equals(REFERENCE.address()) ? "<div id=\"index\"></div>\n" : "");
  }

  private static String list(List<Part> pages, String page) {
    var links = new StringBuilder("<ul>\n");
    pages.forEach(each -> links.append("<li>").append(link(each, page)).append("</li>\n"));
    return links.append("</ul>\n").toString();
  }

  private static String link(Part to, String page) {
    return "<a href=\"%s\"%s>%s</a>"
        .formatted(to.address(), mark(to.address().equals(page)), to.title());
  }

  private static String mark(boolean isCurrent) {
    return isCurrent ? " aria-current=\"page\"" : "";
  }
}
