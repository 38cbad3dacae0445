package dev.stoa.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Decides in memory, at once, whether one more call may run, and use what it may use. Safe for use
/// by many threads. What was used before a restart it learns by [#recall].
public final class Limiter {

  private final InstantSource clock;
  private final ConcurrentHashMap<String, Meter> meters = new ConcurrentHashMap<>();

  public Limiter(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts one call on all partitions, or on none when one of them has no room.
  ///
  /// @param partitions in the same order of kinds in every call, so that two calls never wait for
  ///   each other
  public Admission admit(List<Partition> partitions) {
    List<Meter> held = new ArrayList<>(partitions.size());
    try {
      for (Partition partition : partitions) {
        held.add(hold(name(partition)));
      }
      return decide(partitions, held, clock.millis());
    } finally {
      held.forEach(meter -> meter.release());
    }
  }

  /// Counts so many units on all partitions, or on none when one of them has no room.
  ///
  /// @param permit of the call; it keeps the units until it is closed or told what was used
  /// @param partitions those that limit units, in the same order of kinds in every call
  /// @param units the most that the call can use
  public UnitAnswer reserve(Permit permit, List<Partition> partitions, String unit, long units) {
    List<Meter> held = new ArrayList<>(partitions.size());
    try {
      for (Partition partition : partitions) {
        held.add(hold(unitName(partition, unit)));
      }
      long now = clock.millis();
      return UnitDecision.on(new UnitHold(partitions, List.copyOf(held), unit, units, now), permit);
    } finally {
      held.forEach(meter -> meter.release());
    }
  }

  /// Counts calls that were admitted before this limiter was made, the oldest first.
  public void recall(Partition partition, Instant at, int calls) {
    recall(name(partition), at, calls);
  }

  /// Counts units that were used before this limiter was made, the oldest first.
  public void recall(Partition partition, String unit, Instant at, long units) {
    recall(unitName(partition, unit), at, units);
  }

  private void recall(String name, Instant at, long amount) {
    Meter meter = hold(name);
    try {
      meter.count(at.toEpochMilli(), amount);
    } finally {
      meter.release();
    }
  }

  /// The state of every policy of the partition on calls, with nothing counted.
  public List<Quota> quotas(Partition partition) {
    long now = clock.millis();
    return read(name(partition), meter -> meter.quotas(partition.kind(), partition.limits(), now));
  }

  /// The state of every policy of the partition on such units, with nothing counted.
  public List<Quota> quotas(Partition partition, String unit) {
    long now = clock.millis();
    return read(
        unitName(partition, unit),
        meter -> meter.unitQuotas(partition.kind(), partition.limits(), unit, now));
  }

  /// Who only reads makes no meter: what was never called is as a new one.
  private List<Quota> read(String name, Function<Meter, List<Quota>> quotas) {
    Meter meter = meters.get(name);
    if (meter == null || !meter.hold()) {
      return quotas.apply(new Meter());
    }
    try {
      return quotas.apply(meter);
    } finally {
      meter.release();
    }
  }

  /// Frees the memory of partitions that nobody has called for a day.
  public void forgetIdle() {
    for (String name : meters.keySet()) {
      meters.computeIfPresent(
          name, (_, meter) -> meter.retireIfIdle(clock.millis()) ? null : meter);
    }
  }

  private Admission decide(List<Partition> partitions, List<Meter> held, long nowMillis) {
    if (!haveRoom(partitions, held, nowMillis)) {
      List<Quota> quotas = quotasOf(partitions, held, nowMillis);
      Quota refusing =
          quotas.stream()
              .filter(quota -> quota.remaining() == 0)
              .max(Comparator.comparing(Quota::reset))
              .orElseThrow();
      return new Admission.Refused(refusing, wait(refusing), quotas);
    }
    held.forEach(meter -> meter.enter(nowMillis));
    return new Admission.Admitted(
        new Permit(List.copyOf(held), nowMillis, clock), quotasOf(partitions, held, nowMillis));
  }

  private static boolean haveRoom(List<Partition> partitions, List<Meter> held, long nowMillis) {
    for (int i = 0; i < held.size(); i++) {
      if (!held.get(i).hasRoom(partitions.get(i).limits(), nowMillis)) {
        return false;
      }
    }
    return true;
  }

  private static Duration wait(Quota quota) {
    return quota.reset().isZero() ? Duration.ofSeconds(1) : quota.reset();
  }

  private static List<Quota> quotasOf(
      List<Partition> partitions, List<Meter> held, long nowMillis) {
    List<Quota> quotas = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      Partition partition = partitions.get(i);
      quotas.addAll(held.get(i).quotas(partition.kind(), partition.limits(), nowMillis));
    }
    return quotas;
  }

  private static String name(Partition partition) {
    return partition.kind() + ":" + partition.id();
  }

  private static String unitName(Partition partition, String unit) {
    return partition.kind() + "-" + unit + ":" + partition.id();
  }

  private Meter hold(String name) {
    while (true) {
      Meter meter = meters.computeIfAbsent(name, _ -> new Meter());
      if (meter.hold()) {
        return meter;
      }
    }
  }
}
