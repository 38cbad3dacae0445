package dev.stoa.invocation;

import dev.stoa.catalogue.Plan;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.keys.ApiKey;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Partition;
import dev.stoa.usage.RecentCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells a new limiter what was used before, so that limits hold across a restart. Limits on units
/// and on single assets are told of only where they are set, as most are not.
public final class LimitRecall {

  private final Limiter limiter;
  private final View view;
  private final Map<KeyId, ApiKey> keys = new HashMap<>();

  public LimitRecall(Limiter limiter, View view) {
    this.limiter = limiter;
    this.view = view;
    view.keys().values().forEach(known -> keys.put(known.key().id(), known.key()));
  }

  /// @param recent the oldest first
  public void tell(List<RecentCalls> recent) {
    for (RecentCalls used : recent) {
      tell(used, CallLimits.subscription(used.team(), used.asset(), planLimits(used)));
      ApiKey key = used.key() == null ? null : keys.get(used.key());
      if (key != null) {
        tell(used, CallLimits.key(key.id(), key.limits()));
        RateLimits onAsset = key.assetLimits().get(used.asset());
        if (onAsset != null) {
          tell(used, CallLimits.keyOnAsset(key.id(), used.asset(), onAsset));
        }
      }
    }
  }

  private void tell(RecentCalls used, Partition partition) {
    limiter.recall(partition, used.last(), used.calls());
    if (partition.limits().limitsUnits() && used.units() > 0) {
      limiter.recall(partition, used.unit(), used.last(), used.units());
    }
  }

  private RateLimits planLimits(RecentCalls used) {
    return view.subscription(used.team(), used.asset())
        .flatMap(to -> view.asset(used.asset()).flatMap(asset -> asset.plan(to.plan())))
        .map(Plan::limits)
        .orElse(RateLimits.NONE);
  }
}
