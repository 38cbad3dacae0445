package dev.stoa.invocation;

import dev.stoa.catalogue.ListForm;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks a target once for each item of a list and puts the answers together as `results`: all or
/// nothing, one after the other, so that a long list does not take the room of other calls.
///
/// @param input the one that is given as a list
/// @param timeout for all items together
public record ItemByItem(String input, Duration timeout) {

  public ProviderAnswer ask(ObjectNode inputs, Function<JsonNode, ProviderAnswer> target) {
    long start = System.nanoTime();
    ArrayNode results = Json.mapper().createArrayNode();
    Duration loading = Duration.ZERO;
    Duration running = Duration.ZERO;
    JsonNode items = inputs.path(input);
    for (int i = 0; i < items.size(); i++) {
      if (System.nanoTime() - start > timeout.toNanos()) {
        return new ProviderAnswer.TimedOut(timeout);
      }
      ObjectNode single = inputs.deepCopy();
      single.set(input, items.get(i));
      switch (target.apply(single)) {
        case ProviderAnswer.Answered answered -> {
          results.add(answered.output());
          loading = loading.plus(answered.loading());
          running = running.plus(answered.running());
        }
        case ProviderAnswer.BadInput(Fault fault) -> {
          return new ProviderAnswer.BadInput(of(i, fault));
        }
        case ProviderAnswer.Failed failed -> {
          return failed;
        }
        case ProviderAnswer.Busy busy -> {
          return busy;
        }
        case ProviderAnswer.Resting resting -> {
          return resting;
        }
        case ProviderAnswer.TimedOut late -> {
          return late;
        }
      }
    }
    ObjectNode output = Json.mapper().createObjectNode();
    output.set(ListForm.RESULTS, results);
    return new ProviderAnswer.Answered(output, loading, running);
  }

  /// The same fault, with its place in the list.
  private Fault of(int index, Fault fault) {
    return fault.pointer().equals("/" + input)
        ? new Fault(fault.pointer() + "/" + index, fault.message())
        : fault;
  }
}
