package dev.stoa.accounts;

import static dev.stoa.accounts.Refusals.faultsAt;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewAccountTest {

  @Test
  void tellsEveryFaultAtOnce() {
    faultsAt(() -> new NewAccount("ada", "short", " "), "/email", "/password", "/name");
  }

  @Test
  void takesAMissingFieldForAnEmptyOne() {
    faultsAt(() -> NewAccount.of(null, null, null), "/email", "/password", "/name");
    faultsAt(() -> NewAccount.of("ada@example.org", null, "Ada"), "/password");
  }

  @Test
  void stripsAddressAndNameButNeverThePassword() {
    var account = new NewAccount(" ada@example.org ", "  spaces around  ", " Ada ");

    assertThat(account.email()).isEqualTo("ada@example.org");
    assertThat(account.name()).isEqualTo("Ada");
    assertThat(account.password()).isEqualTo("  spaces around  ");
  }

  @Test
  void keepsThePasswordOutOfLogs() {
    assertThat(new NewAccount("ada@example.org", "correct horse", "Ada").toString())
        .doesNotContain("correct");
  }
}
