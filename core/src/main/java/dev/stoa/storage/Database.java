package dev.stoa.storage;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// The way to PostgreSQL for every `Jdbc…` class. Blocking; safe for use by many threads.
///
/// A unit of work runs in the transaction that surrounds it if there is one ([#together]), else in
/// one of its own. A transaction is bound to the calling thread. While the database is away, a
/// [ProblemException] `unavailable` says so.
public final class Database implements Transactions {

  private static final ScopedValue<Handle> CURRENT = ScopedValue.newInstance();
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Jdbi jdbi;

  public Database(DataSource source) {
    this.jdbi = Jdbi.create(source);
  }

  /// Reads or writes in one transaction, rolled back when `work` throws.
  public <T> T run(Function<Handle, T> work) {
    if (CURRENT.isBound()) {
      return work.apply(CURRENT.get());
    }
    return reach(() ->
        jdbi.inTransaction(
            handle -> ScopedValue.where(CURRENT, handle).call(() -> work.apply(handle))));
  }

  @Override
  public <T> T snapshot(Supplier<T> work) {
    return reach(() ->
        jdbi.inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle -> ScopedValue.where(CURRENT, handle).call(work::get)));
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return run(_ -> work.get());
  }

  private static <T> T reach(Supplier<T> transaction) {
    try {
      return transaction.get();
    } catch (RuntimeException failure) {
      if (isAway(failure)) {
        throw new ProblemException(
            Problem.of(ErrorCode.UNAVAILABLE, "Stoa cannot reach its database now. Try again.")
                .withRetryAfter(RETRY),
            failure);
      }
      throw failure;
    }
  }

  private static boolean isAway(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql && isOfConnection(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /// Class 08 is a broken connection; 57P01 to 57P03 a server that stops, has crashed or starts.
  private static boolean isOfConnection(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P0"));
  }
}
