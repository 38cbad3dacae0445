package dev.stoa.server.api.assets;

import dev.stoa.kernel.Credits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a call of a pipeline costs beside its plan.
///
/// @param costMax the most that all steps can cost, which is set aside before the first runs
record StepsJson(Credits costMax, List<StepJson> items) {

  /// @param model as the graph names it
  /// @param unit null, as the price, while the publisher may not use the model
  record StepJson(
      String node, String model, @Nullable String unit, @Nullable Credits pricePerUnit) {}
}
