package dev.stoa.engines.weights;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One loaded copy of something large that several engines use: loaded for the first of them, given
/// back after the last, loaded anew when one wants it again.
///
/// Safe for use by many threads. Who asks while it loads waits for it.
public final class Shared<T> {

  private final Supplier<T> load;
  private final Consumer<T> giveBack;
  private @Nullable T value;
  private int users;

  /// @param load may take seconds; when it throws, the next user tries again
  public Shared(Supplier<T> load, Consumer<T> giveBack) {
    this.load = load;
    this.giveBack = giveBack;
  }

  /// Something that needs no giving back: it is forgotten after its last user.
  public static <T> Shared<T> forgotten(Supplier<T> load) {
    return new Shared<>(load, _ -> {});
  }

  /// The user closes the loan when it is done with it, once or more often.
  public synchronized Loan<T> lend() {
    T lent = value;
    if (lent == null) {
      lent = load.get();
      value = lent;
    }
    users++;
    return new Loan<>(this, lent);
  }

  private synchronized void returned(T lent) {
    users--;
    if (users == 0) {
      value = null;
      giveBack.accept(lent);
    }
  }

  /// The right to use it until [#close].
  public static final class Loan<T> implements AutoCloseable {

    private final Shared<T> owner;
    private final T value;
    private boolean closed;

    private Loan(Shared<T> owner, T value) {
      this.owner = owner;
      this.value = value;
    }

    public T value() {
      return value;
    }

    @Override
    public synchronized void close() {
      if (!closed) {
        closed = true;
        owner.returned(value);
      }
    }
  }
}
