package dev.stoa.server;

import dev.stoa.kernel.Role;
import tools.jackson.databind.JsonNode;

/// A team that pays half a credit for each call of its own model.
///
/// @param subscription the id of what it calls under
record Spender(Crew crew, String subscription) {

  static Spender of(RunningStoa stoa) {
    Crew crew = Crew.found(stoa);
    BadModels.publish(crew, "sentiment", "private");
    return new Spender(crew, crew.subscribe(crew.team().slug() + "/sentiment").id().value());
  }

  Told call(String key, String text) {
    return crew.stoa()
        .ask("GET", "/models/" + crew.team().slug() + "/sentiment?text=" + text)
        .key(key)
        .send();
  }

  /// The request's id, once the call is counted.
  String counted(String key, String text) {
    String id = call(key, text).isFine().header("x-request-id");
    new CallsOf(crew).awaited(id);
    return id;
  }

  /// By the owner.
  Ask ask(String method, String below) {
    return crew.stoa().ask(method, crew.path(below)).cookie(crew.cookie(Role.OWNER));
  }

  JsonNode get(String below) {
    return ask("GET", below).send().isFine().json();
  }
}
