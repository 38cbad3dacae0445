package dev.stoa.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How far the database is behind the journal.
///
/// @param bytes what has not been shipped
/// @param age how long the oldest of it has been waiting; zero when there is nothing
/// @param parked entries of this node that could not be applied and wait for a person
/// @param trouble what is in the way now; null when nothing is
/// @param isHalted whether shipping has stopped until a person acts and Stoa is restarted
public record ShippingLag(
    long bytes, Duration age, long parked, @Nullable String trouble, boolean isHalted) {}
