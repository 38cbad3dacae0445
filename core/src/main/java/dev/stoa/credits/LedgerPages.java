package dev.stoa.credits;

import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the pages of the ledger. Blocking; safe for use by many threads.
public final class LedgerPages {

  private final LedgerStore store;

  public LedgerPages(LedgerStore store) {
    this.store = store;
  }

  /// What moved balances, newest first.
  ///
  /// @throws ProblemException `bad_cursor`
  public Page<LedgerLine> list(LedgerFilter filter, @Nullable String cursor, int limit) {
    String query = "credits " + filter;
    List<LedgerLine> found =
        store.lines(filter, cursor == null ? null : number(query, cursor), limit + 1);
    return Page.of(found, limit, query, last -> List.of(Long.toString(last.number())));
  }

  private static Long number(String query, String cursor) {
    try {
      return Long.valueOf(Cursor.decode(query, cursor, 1).getFirst());
    } catch (NumberFormatException altered) {
      throw Cursor.refused();
    }
  }
}
