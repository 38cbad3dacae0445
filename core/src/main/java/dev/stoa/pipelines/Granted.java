package dev.stoa.pipelines;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Signature;
import dev.stoa.catalogue.Version;
import java.time.Instant;

/// A model that a step may call.
///
/// @param plan by which its calls are charged to the caller of the pipeline
/// @param since when the grant began; it decides which price counts
public record Granted(CallableAsset asset, Version version, Plan plan, Instant since) {

  public Signature signature() {
    return new Signature(version.inputs(), version.outputs());
  }

  /// The plan at the price that counts now.
  public Plan pricedAt(Instant now) {
    return plan.pricedFor(since, now);
  }
}
