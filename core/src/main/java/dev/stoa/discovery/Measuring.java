package dev.stoa.discovery;

import dev.stoa.usage.UsageStore;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Brings what Discover tells of speed, success and popularity up to date with the sums of the last
/// 30 days. To be run twice a minute, on any number of nodes.
public final class Measuring {

  private static final int DAYS = 30;

  private final UsageStore usage;
  private final MeasureStore measures;
  private final InstantSource clock;

  public Measuring(UsageStore usage, MeasureStore measures, InstantSource clock) {
    this.usage = usage;
    this.measures = measures;
    this.clock = clock;
  }

  public void measure() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    measures.replace(usage.measured(today.minusDays(DAYS - 1L)));
  }
}
