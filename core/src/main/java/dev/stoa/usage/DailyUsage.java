package dev.stoa.usage;

import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallSubject;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the calls of one team to one asset by one key came to on one day.
final class DailyUsage {

  private DailyUsage() {}

  /// What is summed up together; units of two kinds are never added.
  ///
  /// @param day the day (UTC) on which the calls began
  record Group(TeamId team, LocalDate day, AssetId asset, @Nullable KeyId key, String unit)
      implements Comparable<Group> {

    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::team)
            .thenComparing(Group::day)
            .thenComparing(Group::asset)
            .thenComparing(Group::keyText)
            .thenComparing(Group::unit);

    static Group of(CallRecord.Settled settled) {
      CallSubject subject = settled.subject();
      return new Group(
          subject.team(), dayOf(subject), subject.asset(), subject.key(), settled.unit());
    }

    /// Empty for calls without a key.
    String keyText() {
      return key == null ? "" : key.value();
    }

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  /// @param callerErrors those of the errors that were the caller's doing
  record Sums(
      long calls,
      long errors,
      long callerErrors,
      long units,
      long bytes,
      long costNanos,
      long totalMicros,
      long targetMicros) {

    static Sums of(CallRecord.Settled settled) {
      return new Sums(
          1,
          settled.outcome().isError() ? 1 : 0,
          isCallerError(settled) ? 1 : 0,
          settled.units(),
          settled.bytes(),
          settled.cost().nanos(),
          settled.totalMicros(),
          settled.targetMicros());
    }

    private static boolean isCallerError(CallRecord.Settled settled) {
      ErrorCode code = settled.code();
      return code != null
          && switch (code.origin()) {
            case CLIENT, POLICY -> true;
            case GATEWAY, UPSTREAM -> false;
          };
    }

    Sums plus(Sums other) {
      return new Sums(
          calls + other.calls,
          errors + other.errors,
          callerErrors + other.callerErrors,
          Math.addExact(units, other.units),
          Math.addExact(bytes, other.bytes),
          Math.addExact(costNanos, other.costNanos),
          Math.addExact(totalMicros, other.totalMicros),
          Math.addExact(targetMicros, other.targetMicros));
    }
  }

  static LocalDate dayOf(CallSubject subject) {
    return LocalDate.ofInstant(subject.startedAt(), ZoneOffset.UTC);
  }

  /// One entry per group, in an order that is the same on every node: two that write the same rows
  /// wait for each other and never in a ring.
  static SortedMap<Group, Sums> sumUp(Collection<CallRecord.Settled> calls) {
    SortedMap<Group, Sums> sums = new TreeMap<>();
    for (CallRecord.Settled call : calls) {
      sums.merge(Group.of(call), Sums.of(call), Sums::plus);
    }
    return sums;
  }
}
