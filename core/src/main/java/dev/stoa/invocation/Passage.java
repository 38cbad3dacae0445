package dev.stoa.invocation;

import dev.stoa.kernel.Problem;
import dev.stoa.limits.Quota;
import java.util.List;

/// What one step makes of a call: it goes on with what the step found out, or it stops there.
public sealed interface Passage<T> {

  record Onward<T>(T found) implements Passage<T> {}

  /// @param quotas the limits that apply, when the step knows them
  record Stopped<T>(Problem problem, List<Quota> quotas) implements Passage<T> {}

  static <T> Passage<T> onward(T found) {
    return new Onward<>(found);
  }

  static <T> Passage<T> stopped(Problem problem) {
    return new Stopped<>(problem, List.of());
  }

  default <U> Passage<U> then(Step<? super T, U> next) {
    return switch (this) {
      case Onward<T>(T found) -> next.take(found);
      case Stopped<T>(Problem problem, List<Quota> quotas) -> new Stopped<>(problem, quotas);
    };
  }
}
