/// What was called and what it came to: single calls, kept by day for as long as retention says,
/// and their sums by day, asset and key, kept for good.
///
/// How long calls took is kept as counts per bucket of duration, so that percentiles of any range
/// and group can be read from sums.
///
/// Both are written by the journal's shipper only, and so hold each call once. Reports read sums
/// alone, lists read calls alone.
///
/// Start reading at [UsageSink] and [UsageStore].
@NullMarked
package dev.stoa.usage;

import org.jspecify.annotations.NullMarked;
