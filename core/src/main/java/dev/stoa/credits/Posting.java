package dev.stoa.credits;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One transaction of the ledger.
///
/// @param by null when nobody in particular made it
/// @param call the call that is refunded; null otherwise
record Posting(
    LedgerKind kind,
    Instant at,
    @Nullable UserId by,
    Reason reason,
    @Nullable CallId call,
    List<Line> lines) {

  @Nullable String reference() {
    return reason.reference();
  }

  /// Whose balance moves, where it is one team's.
  TeamId team() {
    return Objects.requireNonNull(ofTeam().team());
  }

  /// How much that team gains.
  Credits amount() {
    return ofTeam().amount();
  }

  /// The team's line, once the posting has its number.
  LedgerLine line(long number) {
    return new LedgerLine(
        number, at, kind, team(), amount(), reason.note(), reason.reference(), by, call);
  }

  private Line ofTeam() {
    return lines.stream()
        .filter(line -> line.account() == LedgerAccount.TEAM)
        .findFirst()
        .orElseThrow();
  }

  /// @param amount positive when the account gains
  /// @param calls how many calls a line of revenue sums up
  record Line(
      LedgerAccount account,
      LocalDate day,
      @Nullable TeamId team,
      @Nullable Source source,
      long calls,
      Credits amount) {

    static Line ofTeam(TeamId team, LocalDate day, Credits amount) {
      return new Line(LedgerAccount.TEAM, day, team, null, 0, amount);
    }

    static Line ofIssue(LocalDate day, Credits amount) {
      return new Line(LedgerAccount.ISSUE, day, null, null, 0, amount);
    }
  }

  /// What the revenue came from.
  ///
  /// @param supplier null when the asset is gone or has none
  /// @param key null for calls without one
  record Source(AssetId asset, @Nullable String supplier, @Nullable KeyId key) {}
}
