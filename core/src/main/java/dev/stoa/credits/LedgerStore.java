package dev.stoa.credits;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the ledger is kept. Blocking; safe for use by many threads; joins the transaction around
/// it.
public interface LedgerStore {

  /// Writes a transaction whose lines sum to zero, and moves the balances of its teams.
  void post(Posting posting);

  Credits balance(TeamId team);

  /// What was refunded of the call so far; other refunds of the team wait until the transaction
  /// ends.
  Credits refunded(TeamId team, CallId call);

  /// Under which supplier the team's calls of the asset were booked last; null when there was none.
  @Nullable String supplier(TeamId team, AssetId asset);

  /// The lines of the team's account, newest first.
  ///
  /// @param below only transactions with a smaller number; null for all
  List<LedgerLine> lines(TeamId team, @Nullable Long below, int max);

  /// The team's sum up to the end of the day before `day`.
  Credits balanceBefore(TeamId team, LocalDate day);

  /// What the team's account gained by kind in `[from, until)`; kinds without lines are left out.
  Map<LedgerKind, Credits> sums(TeamId team, LocalDate from, LocalDate until);

  /// What the team spent in `[from, until)`, refunds taken off.
  List<Statement.Line> spending(TeamId team, LocalDate from, LocalDate until);
}
