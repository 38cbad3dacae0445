package dev.stoa.usage;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What to report on.
///
/// @param from the first day (UTC)
/// @param to the last day (UTC)
/// @param asset only calls of it; null for all
/// @param key only calls made with it; null for all
public record UsageQuery(
    LocalDate from, LocalDate to, GroupBy groupBy, @Nullable AssetId asset, @Nullable KeyId key) {

  public static UsageQuery of(LocalDate from, LocalDate to, GroupBy groupBy) {
    return new UsageQuery(from, to, groupBy, null, null);
  }
}
