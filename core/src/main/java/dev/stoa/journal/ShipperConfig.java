package dev.stoa.journal;

import java.time.Duration;

/// How the shipper goes about its work.
///
/// @param batchMax the most records of one transaction
/// @param gather how long it waits after the first record for others to join
/// @param backOffMin the first wait after a failure of the database; doubled with each further one
/// @param backOffMax the longest wait
public record ShipperConfig(
    int batchMax, Duration gather, Duration backOffMin, Duration backOffMax) {

  public static ShipperConfig standard() {
    return new ShipperConfig(
        2_000, Duration.ofMillis(200), Duration.ofMillis(100), Duration.ofSeconds(5));
  }
}
