package dev.stoa.usage;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Keeps single calls for a number of days and makes room for those to come. To be run at the start
/// and every few hours; running it twice, or on several nodes at once, does no harm.
public final class CallRetention {

  public static final int DAYS_USUAL = 90;
  private static final int DAYS_AHEAD = 3;

  private final UsageStore store;
  private final InstantSource clock;
  private final int days;

  /// @param days how many whole days before today are kept
  public CallRetention(UsageStore store, InstantSource clock, int days) {
    this.store = store;
    this.clock = clock;
    this.days = days;
  }

  public void tend() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    store.prepare(today, today.plusDays(DAYS_AHEAD));
    store.forgetBefore(today.minusDays(days));
  }
}
