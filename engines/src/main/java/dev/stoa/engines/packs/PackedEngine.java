package dev.stoa.engines.packs;

import dev.stoa.providers.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import tools.jackson.databind.JsonNode;

/// The engine of a pack together with the class loader that its code lives in.
record PackedEngine(Engine engine, URLClassLoader loader) implements Engine {

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    return engine.run(inputs);
  }

  @Override
  public void close() {
    engine.close();
    try {
      loader.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
