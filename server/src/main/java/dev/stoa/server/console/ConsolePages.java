package dev.stoa.server.console;

import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// `/` and every address of the console answer one document; its scripts, styles and fonts lie
/// under `/assets`, where a name changes with the content. Its two fonts also lie under
/// `/docs/fonts`, by names that stay.
public final class ConsolePages {

  /// The first segment of each address that the console answers itself.
  private static final List<String> PLACES =
      List.of(
          "discover",
          "dashboard",
          "activity",
          "calls",
          "settings",
          "publishing",
          "admin",
          "design",
          "inbox",
          "login",
          "signup",
          "welcome",
          "join",
          "password");

  /// In the document, in place of what each answer makes anew.
  private static final String NONCE_MARK = "__NONCE__";

  private static final int NONCE_BYTES = 18;

  private final ConsoleFiles files;
  private final SecureRandom random = new SecureRandom();

  ConsolePages(ConsoleFiles files) {
    this.files = files;
  }

  /// Of the console that this build has.
  public static ConsolePages shipped() {
    return new ConsolePages(new ConsoleFiles("console"));
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get("/", new Access.Open(), this::page));
    routes.add(Route.get("/assets/{file}", new Access.Open(), this::asset));
    routes.add(Route.get("/docs/fonts/{file}", new Access.Open(), this::font));
    for (String place : PLACES) {
      routes.add(Route.get("/" + place + "/{rest}", new Access.Open(), this::page));
    }
    return routes;
  }

  private Response page(Request request) {
    byte[] document = files.document().orElseThrow(ConsolePages::missing);
    String nonce = nonce();
    String html = new String(document, StandardCharsets.UTF_8).replace(NONCE_MARK, nonce);
    return Response.html(html)
        .withHeader("content-security-policy", policy(nonce))
        .withHeader("referrer-policy", "same-origin")
        .withHeader("cache-control", "no-cache");
  }

  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
        + nonce
        + "'; font-src 'self'; img-src 'self' data: blob:; media-src 'self' data: blob:;"
        + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private Response asset(Request request) {
    String name = request.variable("file");
    return packed(name, request)
        .or(() -> files.asset(name).map(bytes -> file(name, bytes)))
        .orElseThrow(ConsolePages::missing);
  }

  /// For pages beside the console, which cannot know what its own are called.
  private Response font(Request request) {
    String name = request.variable("file");
    return files
        .font(name)
        .map(bytes ->
            Response.bytes(200, ContentTypes.of(name), bytes)
                .withHeader("cache-control", "public, max-age=86400"))
        .orElseThrow(ConsolePages::missing);
  }

  private Optional<Response> packed(String name, Request request) {
    return Packing.taken(request.headers().all("accept-encoding")).stream()
        .flatMap(packing ->
            files
                .asset(name + packing.suffix())
                .map(bytes -> file(name, bytes).withHeader("content-encoding", packing.token()))
                .stream())
        .findFirst();
  }

  private static Response file(String name, byte[] bytes) {
    return Response.bytes(200, ContentTypes.of(name), bytes)
        .withHeader("vary", "accept-encoding")
        .withHeader("cache-control", "public, max-age=31536000, immutable");
  }

  private String nonce() {
    byte[] bits = new byte[NONCE_BYTES];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  private static ProblemException missing() {
    return new ProblemException(Problem.notFound());
  }
}
