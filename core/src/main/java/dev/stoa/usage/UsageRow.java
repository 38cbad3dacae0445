package dev.stoa.usage;

import dev.stoa.kernel.Credits;
import java.util.SortedMap;

/// One line of a report.
///
/// @param group the day as ISO text, or the id of the asset or key; empty for calls without a key
/// @param units how much of each unit was used; what was measured in different units is never added
public record UsageRow(
    String group, long calls, long errors, SortedMap<String, Long> units, Credits cost) {}
