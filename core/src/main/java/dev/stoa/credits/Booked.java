package dev.stoa.credits;

/// What the ledger holds after a booking.
///
/// @param isNew false when it was booked before, under the same reference
public record Booked(LedgerLine line, boolean isNew) {}
