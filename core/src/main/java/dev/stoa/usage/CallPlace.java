package dev.stoa.usage;

import dev.stoa.kernel.CallId;
import java.time.LocalDate;

/// Where a call stands in a list.
///
/// @param day the day (UTC) on which it began
public record CallPlace(LocalDate day, CallId call) {}
