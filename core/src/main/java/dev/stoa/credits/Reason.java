package dev.stoa.credits;

import org.jspecify.annotations.Nullable;

/// Why a booking is made.
///
/// @param note for people
/// @param reference a name of the caller's own, unique in the ledger: booking the same under it
///   again changes nothing; null for none
public record Reason(String note, @Nullable String reference) {

  public static Reason of(String note) {
    return new Reason(note, null);
  }
}
