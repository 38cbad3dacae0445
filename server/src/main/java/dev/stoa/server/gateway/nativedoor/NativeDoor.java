package dev.stoa.server.gateway.nativedoor;

import dev.stoa.invocation.CallAnswer;
import dev.stoa.invocation.CallPath;
import dev.stoa.invocation.CallRequest;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Problem;
import dev.stoa.server.access.PresentedKey;
import dev.stoa.server.gateway.CallHeaders;
import dev.stoa.server.gateway.Cors;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.ProblemJson;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Answers calls in Stoa's own protocol.
public final class NativeDoor {

  private static final String VARY = "Accept, " + PresentedKey.HEADERS;

  private final CallPath path;
  private final InstantSource clock;
  private final URI publicUrl;
  private final Cors cors;

  public NativeDoor(CallPath path, InstantSource clock, URI publicUrl, Cors cors) {
    this.path = path;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.cors = cors;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (AssetType type : AssetType.values()) {
      String template = "/" + type.segment() + "/{ref}";
      routes.add(Route.get(template, new Access.Calling(), request -> get(type, request)));
      routes.add(Route.post(template, new Access.Calling(), request -> call(type, request)));
      routes.add(Route.of("OPTIONS", template, new Access.Calling(), cors::preflight));
    }
    return routes;
  }

  /// A browser that opens the address gets the asset's page, existing or not.
  private Response get(AssetType type, Request request) {
    if (request.accepted().prefersHtml() && PresentedKey.of(request) == null) {
      return Response.seeOther(page(type, request)).withHeader("vary", VARY);
    }
    return call(type, request);
  }

  private Response call(AssetType type, Request request) {
    return cors.on(request, answer(request, type).withHeader("vary", VARY));
  }

  private Response answer(Request request, AssetType type) {
    var inputs = new NativeInputs(request);
    CallAnswer answer =
        path.call(
            new CallRequest(
                new CallId(request.id()),
                clock.instant(),
                "native",
                type,
                request.variable("ref"),
                PresentedKey.of(request),
                inputs,
                request::isClientGone));
    Response response =
        switch (answer) {
          case CallAnswer.Completed completed -> inputs.form().write(completed);
          case CallAnswer.Refused refused -> refused(refused.problem(), request.id());
        };
    return CallHeaders.on(response, answer);
  }

  private Response refused(Problem problem, String requestId) {
    String help = problem.help();
    Problem told = help == null ? problem : problem.withHelp(publicUrl.resolve(help).toString());
    Response response = ProblemJson.response(told, requestId);
    return problem.code().status() == 401
        ? response.withHeader("www-authenticate", "Bearer realm=\"stoa\"")
        : response;
  }

  private static String page(AssetType type, Request request) {
    var address = new StringBuilder("/discover/").append(type.segment());
    for (String segment : request.variable("ref").split("/", -1)) {
      address.append('/').append(encoded(segment).replace("%40", "@"));
    }
    char separator = '?';
    for (var parameter : request.query().all().entrySet()) {
      for (String value : parameter.getValue()) {
        address.append(separator).append(encoded(parameter.getKey()));
        address.append('=').append(encoded(value));
        separator = '&';
      }
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
