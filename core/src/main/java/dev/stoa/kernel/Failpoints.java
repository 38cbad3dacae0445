package dev.stoa.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Named places at which a test may let the process die as `kill -9` would: the system property
/// `stoa.failpoint=<name>` or `<name>:<n>` halts it at the n-th pass. Unset, a pass costs nothing.
public final class Failpoints {

  private static final int KILLED = 137;
  private static final @Nullable Armed ARMED = Armed.from(System.getProperty("stoa.failpoint"));

  private Failpoints() {}

  public static void at(String name) {
    if (ARMED != null && ARMED.name.equals(name) && ARMED.left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private record Armed(String name, AtomicInteger left) {

    static @Nullable Armed from(@Nullable String property) {
      if (property == null || property.isBlank()) {
        return null;
      }
      int colon = property.indexOf(':');
      return colon < 0
          ? new Armed(property, new AtomicInteger(1))
          : new Armed(
              property.substring(0, colon),
              new AtomicInteger(Integer.parseInt(property.substring(colon + 1))));
    }
  }
}
