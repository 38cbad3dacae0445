package dev.stoa.server.http.openapi;

import dev.stoa.server.http.Access;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// `/openapi.json`, `/openapi.yaml`, and pages for people at `/docs`: they render the document, or
/// with `?spec=` another one of this server, and list the errors and the functions of models, with
/// guides.
public final class DocsPages {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self';"
          + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String REFERENCE =
      """
      <div id="reference"><p role="status">Loading the document…</p></div>
      <noscript><p>This page is drawn by a script. The document itself is at \
      <a href="/openapi.json">/openapi.json</a>.</p></noscript>
      <script src="/docs/docs.js" defer></script>
      """;

  private DocsPages() {}

  /// @param document of the platform, asked for once per request, so that it can be made late
  public static List<Route> routes(Supplier<ObjectNode> document) {
    List<Route> routes = new ArrayList<>(FunctionPages.routes());
    routes.addAll(GuidePages.routes());
    routes.addAll(
        List.of(
            open("/openapi.json", () -> Response.json(document.get())),
            open(
                "/openapi.yaml",
                () ->
                    Response.bytes(
                        200,
                        "application/yaml",
                        OpenApi.yaml(document.get()).getBytes(StandardCharsets.UTF_8))),
            open("/docs", () -> DocsPage.of("/docs", "API reference", REFERENCE).response()),
            open("/docs/docs.js", () -> file("docs.js", "text/javascript; charset=utf-8")),
            open("/docs/scheme.js", () -> file("scheme.js", "text/javascript; charset=utf-8")),
            open("/docs/mark.svg", () -> file("mark.svg", "image/svg+xml")),
            open("/docs/docs.css", () -> file("docs.css", "text/css; charset=utf-8"))));
    return routes;
  }

  private static Route open(String address, Supplier<Response> answer) {
    return Route.get(address, new Access.Open(), _ -> answer.get());
  }

  private static Response file(String name, String contentType) {
    try (InputStream file = DocsPages.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return page(Response.bytes(200, contentType, file.readAllBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Response page(Response response) {
    return response
        .withHeader("content-security-policy", POLICY)
        .withHeader("cache-control", "no-cache");
  }
}
