package dev.stoa.server.http;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One operation of the API: enough to serve it and to describe it.
///
///     Operation.post("issueKey", "/api/teams/{team}/keys", "Issues a key")
///         .access(new Access.OfTeam(Role.MEMBER, "manage"))
///         .takes(NewKey.class)
///         .answers(201, IssuedKeyJson.class)
///         .handledBy(this::issue);
///
/// @param id verb and noun in camelCase; unique in the API
/// @param address method and template
/// @param wire what goes in and what comes out
public record Operation(
    String id, Address address, String summary, Access access, Wire wire, Handler handler) {

  public record Address(String method, String template) {}

  /// @param request the record of the JSON body; null when there is none
  /// @param response the type of the JSON answer; null when there is none
  public record Wire(
      List<QueryParameter> query, @Nullable Type request, int status, @Nullable Type response) {

    public Wire {
      query = List.copyOf(query);
    }
  }

  /// @param type `String`, a boxed number, `Boolean` or an enum
  /// @param description what it means, its default and its limits
  public record QueryParameter(String name, Class<?> type, String description) {}

  public static Operation get(String id, String template, String summary) {
    return of("GET", id, template, summary);
  }

  public static Operation post(String id, String template, String summary) {
    return of("POST", id, template, summary);
  }

  public static Operation put(String id, String template, String summary) {
    return of("PUT", id, template, summary);
  }

  public static Operation patch(String id, String template, String summary) {
    return of("PATCH", id, template, summary);
  }

  public static Operation delete(String id, String template, String summary) {
    return of("DELETE", id, template, summary);
  }

  /// Until said otherwise: an administrator's, without bodies, answering 204.
  private static Operation of(String method, String id, String template, String summary) {
    return new Operation(
        id,
        new Address(method, template),
        summary,
        new Access.Administrator(),
        new Wire(List.of(), null, 204, null),
        _ -> Response.noContent());
  }

  public Operation access(Access who) {
    return new Operation(id, address, summary, who, wire, handler);
  }

  public Operation query(String name, Class<?> type, String description) {
    var query = new ArrayList<>(wire.query());
    query.add(new QueryParameter(name, type, description));
    return withWire(new Wire(query, wire.request(), wire.status(), wire.response()));
  }

  public Operation takes(Type request) {
    return withWire(new Wire(wire.query(), request, wire.status(), wire.response()));
  }

  /// @param response a record, or [PageOf] one
  public Operation answers(int status, Type response) {
    return withWire(new Wire(wire.query(), wire.request(), status, response));
  }

  public Operation handledBy(Handler by) {
    return new Operation(id, address, summary, access, wire, by);
  }

  /// Refuses query parameters that the operation does not name, and text that no database can hold,
  /// then hands on to its handler.
  public Route route() {
    return new Route(address.method(), address.template(), access, this::answer, this);
  }

  private Response answer(Request request) {
    Set<String> known =
        wire.query().stream().map(QueryParameter::name).collect(Collectors.toUnmodifiableSet());
    List<Fault> faults = new ArrayList<>();
    request
        .query()
        .all()
        .forEach((name, values) -> {
          String pointer = "/" + JsonBinding.escape(name);
          if (!known.contains(name)) {
            faults.add(new Fault(pointer, "There is no parameter '%s' here.".formatted(name)));
          } else if (values.stream().anyMatch(RecordShape::hasNull)) {
            faults.add(new Fault(pointer, RecordShape.NULL_CHARACTER));
          }
        });
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    return handler.handle(request);
  }

  private Operation withWire(Wire changed) {
    return new Operation(id, address, summary, access, changed, handler);
  }
}
