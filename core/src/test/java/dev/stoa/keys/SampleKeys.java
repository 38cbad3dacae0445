package dev.stoa.keys;

import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Keys and secrets to try things on.
final class SampleKeys {

  static final TeamId TEAM = new TeamId("a00000000000000000000001");
  static final TeamId OTHER_TEAM = new TeamId("a00000000000000000000002");
  static final UserId ANN = new UserId("b00000000000000000000001");
  static final UserId BOB = new UserId("b00000000000000000000002");
  static final Instant MADE_AT = Instant.parse("2026-01-01T00:00:00Z");

  private SampleKeys() {}

  static KeySecret secret(long seed) {
    return KeySecret.random(new Random(seed));
  }

  static KeyId id(int number) {
    return new KeyId("c%023x".formatted(number));
  }

  /// A calling key of [#TEAM] that [#ANN] made.
  static ApiKey key(int number) {
    return new ApiKey(
        id(number),
        TEAM,
        "key " + number,
        secret(number).prefix(),
        Set.of(Scope.CALL),
        KeyAssets.all(),
        ANN,
        MADE_AT,
        null,
        null,
        RateLimits.NONE,
        Map.of(),
        null,
        null);
  }
}
