package dev.stoa.providers;

import tools.jackson.databind.JsonNode;

/// Does what a test wants of it.
record ScriptedEngine(Script script) implements Engine {

  @FunctionalInterface
  interface Script {
    JsonNode run(JsonNode inputs) throws Exception;
  }

  static ScriptedEngine throwing(Exception thrown) {
    return new ScriptedEngine(_ -> {
      throw thrown;
    });
  }

  static ScriptedEngine throwing(Error thrown) {
    return new ScriptedEngine(_ -> {
      throw thrown;
    });
  }

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    return script.run(inputs);
  }

  @Override
  public void close() {}
}
