package dev.stoa.server.http;

import static java.util.stream.Collectors.groupingBy;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the route of a request on its canonical path and sends it through the gate. Of two
/// templates that match, the one with more fixed segments wins.
public final class Router implements Handler {

  private record Target(Route route, Template template) {}

  private final List<Route> routes;
  private final Gate gate;
  private final Map<String, List<List<Target>>> targetsByStart;

  /// @throws IllegalArgumentException when two routes claim the same method and path
  public Router(List<Route> routes, Gate gate) {
    this.routes = List.copyOf(routes);
    this.gate = gate;
    this.targetsByStart =
        byShape(routes).stream()
            .collect(groupingBy(targets -> targets.getFirst().template().start()));
  }

  /// Every route there is, so that a test can look at all of them.
  public List<Route> routes() {
    return routes;
  }

  @Override
  public Response handle(Request request) {
    List<String> segments = List.of(request.path().substring(1).split("/", -1));
    for (List<Target> targets : targetsByStart.getOrDefault(segments.getFirst(), List.of())) {
      Target wanted = find(targets, request.method());
      Target shape = wanted == null ? targets.getFirst() : wanted;
      Optional<Map<String, String>> variables = shape.template().match(segments);
      if (variables.isPresent()) {
        return wanted == null
            ? unanswered(request, targets)
            : gate.guard(
                wanted.route(), request.withVariables(variables.get()), wanted.route().handler());
      }
    }
    throw new ProblemException(Problem.notFound());
  }

  private static @Nullable Target find(List<Target> targets, String method) {
    for (Target target : targets) {
      if (method.equals("HEAD")
          ? target.route().answersHead()
          : target.route().method().equals(method)) {
        return target;
      }
    }
    return null;
  }

  private static Response unanswered(Request request, List<Target> targets) {
    if (request.method().equals("OPTIONS")) {
      return Response.noContent().withHeader("allow", allowed(targets));
    }
    Problem problem =
        Problem.of(
            ErrorCode.METHOD_NOT_ALLOWED,
            "%s is not allowed here; allowed are %s."
                .formatted(request.method(), allowed(targets)));
    return ProblemJson.response(problem, request.id()).withHeader("allow", allowed(targets));
  }

  private static String allowed(List<Target> targets) {
    var methods = new TreeSet<String>();
    methods.add("OPTIONS");
    for (Target target : targets) {
      methods.add(target.route().method());
      if (target.route().answersHead()) {
        methods.add("HEAD");
      }
    }
    return String.join(", ", methods);
  }

  private static List<List<Target>> byShape(List<Route> routes) {
    var groups = new LinkedHashMap<String, List<Target>>();
    for (Route route : routes) {
      var target = new Target(route, new Template(route.template()));
      List<Target> group =
          groups.computeIfAbsent(target.template().shape(), _ -> new ArrayList<>());
      if (group.stream().anyMatch(other -> other.route().method().equals(route.method()))) {
        throw new IllegalArgumentException(
            "two routes for " + route.method() + " " + route.template());
      }
      group.add(target);
    }
    return groups.values().stream()
        .sorted(
            Comparator.<List<Target>>comparingInt(group -> group.getFirst().template().literals())
                .reversed())
        .toList();
  }
}
