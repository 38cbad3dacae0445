package dev.stoa.server.gateway.nativedoor;

import dev.stoa.data.DataPlace;
import dev.stoa.invocation.CallAnswer;
import dev.stoa.invocation.CallPath;
import dev.stoa.invocation.DataAsk;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers calls of data sets: rows, what they are like, and exports.
public final class DataDoor {

  private static final Map<String, DataAsk.Kind> ADDRESSES =
      Map.of(
          "", DataAsk.Kind.ROWS,
          "/rows", DataAsk.Kind.ROWS,
          "/export", DataAsk.Kind.EXPORT,
          "/statistics", DataAsk.Kind.STATISTICS,
          "/schema", DataAsk.Kind.SCHEMA);

  private final NativeCalls calls;
  private final URI publicUrl;
  private final Cors cors;

  public DataDoor(CallPath path, InstantSource clock, URI publicUrl, Cors cors) {
    this.calls = new NativeCalls(path, clock);
    this.publicUrl = publicUrl;
    this.cors = cors;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    ADDRESSES.forEach((ending, kind) -> {
      String template = "/" + AssetType.DATA.segment() + "/{ref}" + ending;
      routes.add(Route.get(template, new Access.Calling(), request -> get(kind, request)));
      routes.add(
          Route.of(
              "OPTIONS",
              template,
              new Access.Calling(),
              request -> cors.preflight(request, "GET")));
    });
    return routes;
  }

  private Response get(DataAsk.Kind kind, Request request) {
    return DoorAnswers.isBrowser(request)
        ? DoorAnswers.page(AssetType.DATA, request)
        : cors.on(request, answer(kind, request).withHeader("vary", DoorAnswers.VARY));
  }

  private Response answer(DataAsk.Kind kind, Request request) {
    var inputs = new DataInputs(request, kind);
    CallAnswer answer = calls.call(AssetType.DATA, request, inputs);
    return switch (answer) {
      case CallAnswer.Refused(_, Problem problem, _) ->
          CallHeaders.on(DoorAnswers.refused(problem, request.id(), publicUrl), answer);
      case CallAnswer.Completed completed ->
          answered(inputs, page(told(inputs), place(completed.output()), request), answer);
      case CallAnswer.Sending sending ->
          answered(
              inputs, page(sent(inputs, sending), sending.delivery().place(), request), answer);
    };
  }

  private Response page(Response response, @Nullable DataPlace place, Request request) {
    return PageHeaders.on(response, place, request, publicUrl);
  }

  /// Null where no page was told.
  private static @Nullable DataPlace place(JsonNode output) {
    JsonNode next = output.path("nextCursor");
    return next.isMissingNode()
        ? null
        : new DataPlace(output.path("total").asLong(), next.isNull() ? null : next.stringValue());
  }

  /// What was answered may be kept, to be asked for again with its tag.
  private static Response answered(DataInputs inputs, Response response, CallAnswer answer) {
    return CallHeaders.on(response, answer)
        .withHeader("etag", inputs.tag())
        .withHeader("cache-control", "private, no-cache");
  }

  private static Response told(DataInputs inputs) {
    return inputs.isUnchanged()
        ? Response.noContent().withStatus(304)
        : Response.bytes(200, "application/json", inputs.body());
  }

  private static Response sent(DataInputs inputs, CallAnswer.Sending sending) {
    String name = sending.asset().asset().slug() + "." + inputs.format().word();
    return Response.streaming(inputs.format().mediaType(), sending.delivery()::sendTo)
        .withHeader("content-disposition", "attachment; filename=\"" + name + "\"");
  }
}
