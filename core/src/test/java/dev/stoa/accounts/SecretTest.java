package dev.stoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void isLongAndSafeInACookie() {
    assertThat(Secret.random().value()).matches("[A-Za-z0-9_-]{43}");
    assertThat(Secret.random()).isNotEqualTo(Secret.random());
  }

  @Test
  void hashesWithSha256() {
    assertThat(new Secret("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void keepsItselfOutOfLogs() {
    assertThat(new Secret("abcdef").toString()).doesNotContain("abcdef");
  }
}
