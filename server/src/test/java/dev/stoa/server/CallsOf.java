package dev.stoa.server;

import dev.stoa.kernel.Role;
import dev.stoa.storage.Eventually;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The calls of a crew's team as `…/calls` tells them.
record CallsOf(Crew crew) {

  List<JsonNode> all() {
    return crew.stoa()
        .ask("GET", crew.path("/calls?limit=200"))
        .cookie(crew.cookie(Role.OWNER))
        .send()
        .isFine()
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  /// The one call of this id, once it is there.
  JsonNode awaited(String requestId) {
    Eventually.holds("call " + requestId + " is told", () -> !withId(requestId).isEmpty());
    return withId(requestId).getFirst();
  }

  private List<JsonNode> withId(String requestId) {
    return all().stream()
        .filter(call -> call.path("requestId").asString().equals(requestId))
        .toList();
  }
}
