package dev.stoa.server.gateway.nativedoor;

import dev.stoa.invocation.CallAnswer;
import dev.stoa.invocation.CallPath;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Problem;
import dev.stoa.server.gateway.CallHeaders;
import dev.stoa.server.gateway.Cors;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Answers calls of models and pipelines in Stoa's own protocol.
public final class NativeDoor {

  private final NativeCalls calls;
  private final URI publicUrl;
  private final Cors cors;

  public NativeDoor(CallPath path, InstantSource clock, URI publicUrl, Cors cors) {
    this.calls = new NativeCalls(path, clock);
    this.publicUrl = publicUrl;
    this.cors = cors;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (AssetType type : List.of(AssetType.MODEL, AssetType.PIPELINE)) {
      String template = "/" + type.segment() + "/{ref}";
      routes.add(Route.get(template, new Access.Calling(), request -> get(type, request)));
      routes.add(Route.post(template, new Access.Calling(), request -> call(type, request)));
      routes.add(
          Route.of(
              "OPTIONS",
              template,
              new Access.Calling(),
              request -> cors.preflight(request, "GET, POST")));
    }
    return routes;
  }

  /// A browser that opens the address gets the asset's page, existing or not.
  private Response get(AssetType type, Request request) {
    if (DoorAnswers.isBrowser(request)) {
      return DoorAnswers.page(type, request);
    }
    return call(type, request);
  }

  private Response call(AssetType type, Request request) {
    return cors.on(request, answer(request, type).withHeader("vary", DoorAnswers.VARY));
  }

  private Response answer(Request request, AssetType type) {
    var inputs = new NativeInputs(request);
    CallAnswer answer = calls.call(type, request, inputs);
    Response response =
        switch (answer) {
          case CallAnswer.Completed completed -> inputs.form().write(completed);
          case CallAnswer.Sending _ -> throw new IllegalStateException("only data sets send rows");
          case CallAnswer.Refused(_, Problem problem, _) ->
              DoorAnswers.refused(problem, request.id(), publicUrl);
        };
    return CallHeaders.on(response, answer);
  }
}
