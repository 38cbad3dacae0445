package dev.stoa.invocation;

import dev.stoa.catalogue.Target;
import dev.stoa.providers.EngineHost;
import dev.stoa.providers.ProviderAnswer;
import dev.stoa.providers.http.HttpProvider;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// Asks a target by the provider that speaks its kind. Never throws; safe for use by many threads.
@FunctionalInterface
public interface Targets {

  ProviderAnswer ask(Target target, JsonNode inputs);

  /// @param timeout how long one call of an engine may take
  static Targets of(EngineHost engines, Duration timeout, HttpProvider upstreams) {
    return (target, inputs) ->
        switch (target) {
          case Target.Engine(String engine, _, _) -> engines.run(engine, inputs, timeout);
          case Target.Http http -> upstreams.ask(http, inputs);
        };
  }
}
