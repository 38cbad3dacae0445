package dev.stoa.journal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/// A way to a database that can be cut.
public final class FlakySource {

  private final DataSource real;
  private final AtomicBoolean isAway = new AtomicBoolean();
  private final AtomicReference<Runnable> afterCommit = new AtomicReference<>(() -> {});

  public FlakySource(DataSource real) {
    this.real = real;
  }

  /// No connection can be had any more, until it is mended.
  public void cut() {
    isAway.set(true);
  }

  public void mend() {
    isAway.set(false);
  }

  /// The next commit succeeds, and its answer is lost.
  public void loseTheAnswerToACommit() {
    afterCommit.set(() -> {
      afterCommit.set(() -> {});
      throw new IllegalStateException("lost");
    });
  }

  public DataSource source() {
    return proxy(
        DataSource.class,
        (_, method, arguments) -> {
          Object answer = call(real, method, arguments);
          if (!method.getName().equals("getConnection")) {
            return answer;
          }
          if (isAway.get()) {
            ((Connection) answer).close();
            throw new SQLException("the database is away", "08001");
          }
          return flaky((Connection) answer);
        });
  }

  private Connection flaky(Connection connection) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          Object answer = call(connection, method, arguments);
          if (method.getName().equals("commit")) {
            try {
              afterCommit.get().run();
            } catch (IllegalStateException lost) {
              throw new SQLException("the connection broke", "08006", lost);
            }
          }
          return answer;
        });
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(FlakySource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
