package dev.stoa.storage;

import dev.stoa.kernel.Transactions;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The way to PostgreSQL for every `Jdbc…` class. Blocking; safe for use by many threads.
///
/// A unit of work runs in the transaction that surrounds it if there is one ([#together]), else in
/// one of its own. A transaction is bound to the calling thread.
public final class Database implements Transactions {

  private static final ScopedValue<Handle> CURRENT = ScopedValue.newInstance();

  private final Jdbi jdbi;

  public Database(DataSource source) {
    this.jdbi = Jdbi.create(source);
  }

  /// Reads or writes in one transaction, rolled back when `work` throws.
  public <T> T run(Function<Handle, T> work) {
    if (CURRENT.isBound()) {
      return work.apply(CURRENT.get());
    }
    return jdbi.inTransaction(
        handle -> ScopedValue.where(CURRENT, handle).call(() -> work.apply(handle)));
  }

  @Override
  public <T> T snapshot(Supplier<T> work) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> ScopedValue.where(CURRENT, handle).call(work::get));
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return run(_ -> work.get());
  }
}
