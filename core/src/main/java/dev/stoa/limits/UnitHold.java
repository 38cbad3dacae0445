package dev.stoa.limits;

import java.util.ArrayList;
import java.util.List;

/// Units that count for a call that is still running. Guarded by its [Permit].
///
/// @param meters one for each of the partitions
record UnitHold(
    List<Partition> partitions, List<Meter> meters, String unit, long units, long atMillis) {

  /// Counts `used` instead of what was held, and tells what is left of each policy.
  List<Quota> settle(long used, long nowMillis) {
    return told(Math.max(0, units - used), nowMillis);
  }

  /// What will be left of each policy if `used` is counted instead of what is held.
  List<Quota> after(long used, long nowMillis) {
    long back = Math.max(0, units - used);
    return told(0, nowMillis).stream().map(quota -> quota.withMore(back)).toList();
  }

  private List<Quota> told(long back, long nowMillis) {
    List<Quota> quotas = new ArrayList<>();
    for (int i = 0; i < meters.size(); i++) {
      Meter meter = meters.get(i);
      Partition partition = partitions.get(i);
      // A meter that was retired meanwhile counts nothing; what is held here is forgotten with it.
      if (meter.hold()) {
        try {
          meter.takeBack(atMillis, back, nowMillis);
          quotas.addAll(meter.unitQuotas(partition.kind(), partition.limits(), unit, nowMillis));
        } finally {
          meter.release();
        }
      }
    }
    return quotas;
  }
}
