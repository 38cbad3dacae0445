package dev.stoa.limits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether units fit into every policy on them. All meters are held meanwhile.
final class UnitDecision {

  private final UnitHold asked;
  private final List<Quota> quotas = new ArrayList<>();
  private @Nullable Quota refusing;
  private @Nullable Quota tooSmall;
  private Duration wait = Duration.ZERO;

  private UnitDecision(UnitHold asked) {
    this.asked = asked;
  }

  static UnitAnswer on(UnitHold asked, Permit permit) {
    var decision = new UnitDecision(asked);
    for (int i = 0; i < asked.meters().size(); i++) {
      decision.look(asked.partitions().get(i), asked.meters().get(i));
    }
    return decision.answer(permit);
  }

  private void look(Partition partition, Meter meter) {
    List<Quota> all =
        meter.unitQuotas(partition.kind(), partition.limits(), asked.unit(), asked.atMillis());
    quotas.addAll(all);
    for (Quota quota : all) {
      if (asked.units() > quota.limit()) {
        tooSmall = tooSmall == null || quota.limit() < tooSmall.limit() ? quota : tooSmall;
      } else if (asked.units() > quota.remaining()) {
        Duration until =
            meter.untilRoom(quota.window(), quota.limit(), asked.units(), asked.atMillis());
        if (refusing == null || until.compareTo(wait) > 0) {
          refusing = quota;
          wait = until;
        }
      }
    }
  }

  private UnitAnswer answer(Permit permit) {
    if (tooSmall != null) {
      return new UnitAnswer.TooLarge(tooSmall, quotas);
    }
    if (refusing != null) {
      return new UnitAnswer.Refused(refusing, wait, quotas);
    }
    asked.meters().forEach(meter -> meter.count(asked.atMillis(), asked.units()));
    permit.keep(asked);
    return new UnitAnswer.Held(quotas);
  }
}
