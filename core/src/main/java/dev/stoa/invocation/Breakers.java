package dev.stoa.invocation;

import dev.stoa.kernel.AssetId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Leaves a target alone for ten seconds once it failed five times in a row; then one call may try
/// it, and its success lets all others back. Safe for use by many threads.
final class Breakers {

  private static final int FAILURES_MAX = 5;
  private static final Duration REST = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final ConcurrentHashMap<Place, State> failing = new ConcurrentHashMap<>();

  /// @param index of the target among those of the version
  record Place(AssetId asset, int version, int index) {

    private FailingTarget failing(State state) {
      return new FailingTarget(asset, version, index, state.failures, state.restsUntil);
    }
  }

  /// @param restsUntil null while it is asked as ever
  private record State(int failures, @Nullable Instant restsUntil) {}

  Breakers(InstantSource clock) {
    this.clock = clock;
  }

  /// Whether the target may be asked now. One that has rested may be asked by whoever asks first
  /// here, and by nobody else until that is known to have gone well or another rest is over.
  boolean mayAsk(Place place) {
    State before = failing.get(place);
    if (before == null || before.restsUntil == null) {
      return true;
    }
    Instant now = clock.instant();
    return !now.isBefore(before.restsUntil)
        && failing.replace(place, before, new State(before.failures, now.plus(REST)));
  }

  List<FailingTarget> failing() {
    return failing.entrySet().stream()
        .map(each -> each.getKey().failing(each.getValue()))
        .sorted(Comparator.comparing(target -> target.asset().value()))
        .toList();
  }

  /// How long the target is left alone, in whole seconds, at least one.
  Duration rest(Place place) {
    State state = failing.get(place);
    if (state == null || state.restsUntil == null) {
      return Duration.ofSeconds(1);
    }
    long millis = Duration.between(clock.instant(), state.restsUntil).toMillis();
    return Duration.ofSeconds(Math.max(1, Math.ceilDiv(millis, 1000L)));
  }

  void succeeded(Place place) {
    if (!failing.isEmpty()) {
      failing.remove(place);
    }
  }

  void failed(Place place) {
    failing.compute(
        place,
        (_, before) -> {
          int failures = before == null ? 1 : before.failures + 1;
          return new State(failures, failures >= FAILURES_MAX ? clock.instant().plus(REST) : null);
        });
  }
}
