package dev.stoa.providers;

import java.time.Duration;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/// One call of one engine, on a thread of the pool. Whatever the engine throws becomes an answer.
/// The loan ends when the engine is really left, which may be long after the call was given up.
///
/// @param loading how long the caller waited for the engine to load
record EngineRun(String name, EngineLoan loan, JsonNode inputs, Duration loading)
    implements Callable<ProviderAnswer> {

  @Override
  public ProviderAnswer call() {
    try (loan) {
      return answer(loan.begin());
    }
  }

  private ProviderAnswer answer(Engine engine) {
    long start = System.nanoTime();
    try {
      JsonNode output = engine.run(inputs);
      return new ProviderAnswer.Answered(
          output, loading, Duration.ofNanos(System.nanoTime() - start));
    } catch (BadInputException e) {
      return new ProviderAnswer.BadInput(e.fault());
    } catch (Throwable e) { // also a StackOverflowError or a missing native library
      return crashed(e);
    }
  }

  ProviderAnswer crashed(Throwable cause) {
    return new ProviderAnswer.Failed(
        FailureKind.CRASHED, "The engine " + name + " failed; the server's log says why.", cause);
  }
}
