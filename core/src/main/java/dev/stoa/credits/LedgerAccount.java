package dev.stoa.credits;

import java.util.Locale;

/// The accounts between which credits move.
enum LedgerAccount {
  /// where credits come from: negative by all that was granted
  ISSUE,
  /// one per team: its balance
  TEAM,
  /// one per supplier and asset: what calls brought in
  REVENUE,
  /// what targets charged beyond a reservation, which the platform bears
  OVERRUN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
