package dev.stoa.audit;

import java.util.function.Supplier;

/// Who acts on this thread, for as long as the work lasts.
public final class Acting {

  private static final ScopedValue<By> CURRENT = ScopedValue.newInstance();

  private Acting() {}

  /// Everything that `work` changes on this thread is recorded as done by `by`.
  public static <T> T as(By by, Supplier<T> work) {
    return ScopedValue.where(CURRENT, by).call(work::get);
  }

  /// [By#NOBODY] where nobody was named.
  public static By now() {
    return CURRENT.orElse(By.NOBODY);
  }
}
