package dev.stoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org",
        "Ada.Lovelace+stoa@mail.example.co.uk",
        "root@localhost",
        "o'neil@example.org",
        "jörg@münchen.example"
      })
  void acceptsAddressesThatPeopleHave(String email) {
    assertThat(InputRules.email(email)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.org",
        "ada@",
        "ada@@example.org",
        "a da@example.org",
        "ada@exa mple.org",
        "ada@example..org",
        "ada@-example.org",
        "<ada@example.org>",
        "ada@example.org\nBcc: x@example.org",
        "a\u0000da@example.org",
        "\ud800@example.org"
      })
  void refusesWhatIsNoAddress(String email) {
    assertThat(InputRules.email(email)).isPresent();
  }

  @Test
  void refusesAnAddressLongerThanMailAllows() {
    String label = "a".repeat(60);
    String domain = String.join(".", label, label, label, label);

    assertThat(InputRules.email("ab@" + domain)).isEmpty();
    assertThat(InputRules.email("ada.lovelace@" + domain)).isPresent();
  }

  @Test
  void tellsHowLongAPasswordMayBeAndHowLongItIs() {
    assertThat(InputRules.password("123456789"))
        .contains("A password has 10 to 128 characters; this one has 9.");
    assertThat(InputRules.password("1234567890")).isEmpty();
    assertThat(InputRules.password("x".repeat(128))).isEmpty();
    assertThat(InputRules.password("x".repeat(129)))
        .contains("A password has 10 to 128 characters; this one has 129.");
  }

  @Test
  void countsACharacterOutsideTheFirstPlaneAsOne() {
    assertThat(InputRules.password("🏛".repeat(9))).isPresent();
    assertThat(InputRules.password("🏛".repeat(128))).isEmpty();
    assertThat(InputRules.name("🏛".repeat(80))).isEmpty();
  }

  @Test
  void refusesControlCharactersAndHalfSurrogates() {
    assertThat(InputRules.password("1234567890\u0000")).isPresent();
    assertThat(InputRules.password("1234567890\udfff")).isPresent();
    assertThat(InputRules.name("Ada\u0000")).isPresent();
    assertThat(InputRules.name("Ada\nLovelace")).isPresent();
  }

  @Test
  void wantsANameOfAtMostEightyCharacters() {
    assertThat(InputRules.name(" ")).contains("A name is needed.");
    assertThat(InputRules.name("x".repeat(80))).isEmpty();
    assertThat(InputRules.name("x".repeat(81)))
        .contains("A name has 1 to 80 characters; this one has 81.");
  }
}
