package dev.stoa.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.keys.KeySecret.Parsed;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class KeySecretTest {

  private static final int LENGTH = 43;

  @Property
  void isReadBackAsItWasMade(@ForAll long seed) {
    KeySecret made = KeySecret.random(new Random(seed));

    assertThat(made.plain()).matches("stoa_[0-9A-Za-z]{38}");
    assertThat(KeySecret.parse(made.plain()))
        .isInstanceOfSatisfying(
            Parsed.Wellformed.class,
            read -> assertThat(read.secret().hash()).isEqualTo(made.hash()));
  }

  @Property
  void tellsEveryWrongCharacter(
      @ForAll long seed,
      @ForAll @IntRange(min = 5, max = LENGTH - 1) int at,
      @ForAll @CharRange(from = '!', to = '~') char wrong) {
    String plain = KeySecret.random(new Random(seed)).plain();
    char right = plain.charAt(at);
    String typed =
        plain.substring(0, at) + (wrong == right ? '-' : wrong) + plain.substring(at + 1);

    assertThat(KeySecret.parse(typed)).isEqualTo(new Parsed.Mistyped());
  }

  @Property
  void tellsTwoNeighboursThatChangedPlaces(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = LENGTH - 2) int at) {
    String plain = KeySecret.random(new Random(seed)).plain();
    String typed =
        plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);

    assertThat(KeySecret.parse(typed))
        .isInstanceOf(typed.equals(plain) ? Parsed.Wellformed.class : Parsed.Mistyped.class);
  }

  @Property
  void tellsAKeyThatWasCutOff(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = LENGTH - 1) int length) {
    String plain = KeySecret.random(new Random(seed)).plain();

    assertThat(KeySecret.parse(plain.substring(0, length))).isEqualTo(new Parsed.Mistyped());
    assertThat(KeySecret.parse(plain + "x")).isEqualTo(new Parsed.Mistyped());
  }

  @Test
  void keepsItsFormForEver() {
    // the CRC-32 of 32 zeros is a0f292d0
    assertThat(KeySecret.parse("stoa_" + "0".repeat(32) + "2wjyrI"))
        .as("keys made by an earlier release")
        .isInstanceOf(Parsed.Wellformed.class);
  }

  @Test
  void isNotAnythingElse() {
    assertThat(KeySecret.parse("sk-123")).isEqualTo(new Parsed.NotAKey());
    assertThat(KeySecret.parse("STOA_123")).isEqualTo(new Parsed.NotAKey());
    assertThat(KeySecret.parse("")).isEqualTo(new Parsed.NotAKey());
  }

  @Test
  void doesNotShowItselfInALog() {
    KeySecret secret = SampleKeys.secret(1);

    assertThat(secret).hasToString(secret.prefix() + "…");
    assertThat(secret.prefix()).hasSize(11);
    assertThat(new IssuedKey(SampleKeys.key(1), secret).toString()).doesNotContain(secret.plain());
    assertThat(new Parsed.Wellformed(secret).toString()).doesNotContain(secret.plain());
  }

  @Test
  void hashesAsSha256() {
    assertThat(KeyHash.of("abc").bytes())
        .asHexString()
        .isEqualToIgnoringCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(KeyHash.ofBytes(KeyHash.of("abc").bytes())).isEqualTo(KeyHash.of("abc"));
  }
}
