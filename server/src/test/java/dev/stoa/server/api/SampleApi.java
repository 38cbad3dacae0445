package dev.stoa.server.api;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.User;
import dev.stoa.kernel.Json;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Headers;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Query;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.RequestBody;
import dev.stoa.server.http.RequestHead;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Router;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Operations behind the router, for one caller whom the gate is taken to have let in. Refusals
/// come out as exceptions.
public final class SampleApi {

  private static final String ADDRESS = "192.0.2.7";

  private final Router router;
  private final String cookie;

  private SampleApi(Router router, String cookie) {
    this.router = router;
    this.cookie = cookie;
  }

  public static SampleApi asNobody(Operation... operations) {
    return of(new Caller(null, null, null), operations);
  }

  public static SampleApi as(User user, Operation... operations) {
    return of(new Caller(user, null, null), operations);
  }

  public static SampleApi acting(SampleHouse house, Actor actor, Operation... operations) {
    User user = house.users.find(actor.user()).orElseThrow();
    return of(new Caller(user, null, actor), operations);
  }

  private static SampleApi of(Caller caller, Operation... operations) {
    var routes = Stream.of(operations).map(Operation::route).toList();
    return new SampleApi(
        new Router(routes, (_, request, next) -> next.handle(request.with(Caller.class, caller))),
        "");
  }

  /// The same with a cookie, as a browser sends back what it was given.
  public SampleApi withCookieOf(Response response) {
    return new SampleApi(router, cookieOf(response));
  }

  /// The cookie that a response sets, `name=value`.
  public static String cookieOf(Response response) {
    String set = response.header("set-cookie");
    if (set == null) {
      throw new AssertionError("the response sets no cookie");
    }
    return set.substring(0, set.indexOf(';'));
  }

  public Response get(String address) {
    int mark = address.indexOf('?');
    return mark < 0
        ? ask("GET", address, null, "")
        : ask("GET", address.substring(0, mark), address.substring(mark + 1), "");
  }

  public Response post(String path, String json) {
    return ask("POST", path, null, json);
  }

  public Response put(String path, String json) {
    return ask("PUT", path, null, json);
  }

  public Response patch(String path, String json) {
    return ask("PATCH", path, null, json);
  }

  public Response delete(String path) {
    return ask("DELETE", path, null, "");
  }

  public static JsonNode json(Response response) {
    return switch (response.body()) {
      case Response.Body.Bytes(byte[] bytes) ->
          Json.parse(new String(bytes, StandardCharsets.UTF_8));
      case Response.Body.None _ -> throw new AssertionError("the response has no body");
      case Response.Body.Streaming _ -> throw new AssertionError("the response is a stream");
    };
  }

  public static List<String> fields(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  private Response ask(String method, String path, @Nullable String query, String body) {
    var head =
        new RequestHead(
            "00000000000000000000000f",
            method,
            path,
            Query.parse(query),
            Headers.of("content-type", "application/json", "cookie", cookie),
            ADDRESS);
    return router.handle(new Request(head, RequestBody.of(body.getBytes(StandardCharsets.UTF_8))));
  }
}
