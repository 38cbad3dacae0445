package dev.stoa.credits;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Where the ledger is kept. Blocking; safe for use by many threads; joins the transaction around
/// it.
public interface LedgerStore {

  /// Writes a transaction whose lines sum to zero, and moves the balances of its teams.
  ///
  /// @return its number
  long post(Posting posting);

  /// The transaction with this reference or, without one, the refund of this call. Whoever asks for
  /// the same waits until this transaction ends.
  Optional<LedgerLine> findSame(@Nullable String reference, @Nullable CallId call);

  Credits balance(TeamId team);

  /// As [#balance], and nobody else moves it until the surrounding transaction ends.
  Credits balanceLocked(TeamId team);

  /// Under which supplier the team's calls of the asset were booked last; null when there was none.
  @Nullable String supplier(TeamId team, AssetId asset);

  /// The lines of teams' accounts, newest first.
  ///
  /// @param below only transactions with a smaller number; null for all
  List<LedgerLine> lines(LedgerFilter filter, @Nullable Long below, int max);

  /// What the team's account gained in each month (UTC) by kind; what has no lines is left out.
  SortedMap<YearMonth, Map<LedgerKind, Credits>> sums(TeamId team);

  /// What the team spent in `[from, until)`, refunds taken off.
  List<Statement.Line> spending(TeamId team, LocalDate from, LocalDate until);
}
