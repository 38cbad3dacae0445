package dev.stoa.keys;

import static dev.stoa.keys.SampleKeys.MADE_AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KeyVerifierTest {

  private static final Instant LATER = MADE_AT.plus(Duration.ofHours(1));

  private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
  private final Map<KeyHash, KnownKey> known = new HashMap<>();
  private final KeyVerifier verifier = new KeyVerifier(known::get, clock);
  private final KeySecret secret = SampleKeys.secret(1);

  @Test
  void acceptsALiveKeyOfAMember() {
    KnownKey live = know(SampleKeys.key(1), Role.MEMBER, null);

    assertThat(check()).isEqualTo(new KeyCheck.Accepted(live));
  }

  @Test
  void asksForAKeyWhenNoneWasSent() {
    assertThat(verifier.check(null)).isEqualTo(new KeyCheck.NoKey());
    assertThat(verifier.check("  ")).isEqualTo(new KeyCheck.NoKey());
  }

  @Test
  void tellsAMistypedKeyWithoutLookingItUp() {
    var blind =
        new KeyVerifier(
            _ -> {
              throw new AssertionError("looked up");
            },
            clock);

    assertThat(blind.check(secret.plain() + "x")).isEqualTo(new KeyCheck.Mistyped());
  }

  @Test
  void doesNotKnowAKeyThatNobodyMade() {
    assertThat(check()).isEqualTo(new KeyCheck.Unknown());
    assertThat(verifier.check("sk-proj-abc")).isEqualTo(new KeyCheck.Unknown());
  }

  @Test
  void refusesARevokedKeyEvenWhenItHasExpiredToo() {
    ApiKey expired = SampleKeys.key(1).with(KeyTerms.named("k").withExpiresAt(MADE_AT));
    know(expired.revoked(MADE_AT), Role.OWNER, null);

    assertThat(check()).isEqualTo(new KeyCheck.Revoked(MADE_AT));
  }

  @Test
  void refusesAKeyFromTheMomentOfItsExpiry() {
    know(SampleKeys.key(1).with(KeyTerms.named("k").withExpiresAt(LATER)), Role.MEMBER, null);

    clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(check()).isInstanceOf(KeyCheck.Accepted.class);
    clock.advance(Duration.ofMillis(1));
    assertThat(check()).isEqualTo(new KeyCheck.Expired(LATER));
  }

  @Test
  void refusesAReplacedSecretAsRevokedOnceItsOverlapIsOver() {
    know(SampleKeys.key(1), Role.MEMBER, LATER);

    clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(check()).isInstanceOf(KeyCheck.Accepted.class);
    clock.advance(Duration.ofMillis(1));
    assertThat(check()).isEqualTo(new KeyCheck.Revoked(LATER));
  }

  @Test
  void refusesTheKeyOfSomebodyWhoLeftTheTeam() {
    know(SampleKeys.key(1), null, null);

    assertThat(check()).isEqualTo(new KeyCheck.CreatorGone());
  }

  @Test
  void saysEachRefusalWithACodeOfItsOwn() {
    assertThat(new KeyCheck.NoKey().problem().code()).isEqualTo(ErrorCode.NO_KEY);
    assertThat(new KeyCheck.Mistyped().problem().code()).isEqualTo(ErrorCode.MISTYPED_KEY);
    assertThat(new KeyCheck.Unknown().problem().code()).isEqualTo(ErrorCode.UNKNOWN_KEY);
    assertThat(new KeyCheck.Revoked(LATER).problem().code()).isEqualTo(ErrorCode.REVOKED_KEY);
    assertThat(new KeyCheck.Expired(LATER).problem().code()).isEqualTo(ErrorCode.EXPIRED_KEY);
    assertThat(new KeyCheck.CreatorGone().problem().code()).isEqualTo(ErrorCode.REVOKED_KEY);
  }

  private KeyCheck check() {
    return verifier.check(secret.plain());
  }

  private KnownKey know(ApiKey key, @Nullable Role creatorRole, @Nullable Instant replacedAt) {
    KnownKey entry = new KnownKey(key, creatorRole, replacedAt);
    known.put(secret.hash(), entry);
    return entry;
  }
}
