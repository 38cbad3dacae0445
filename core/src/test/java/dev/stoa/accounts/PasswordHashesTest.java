package dev.stoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ProblemException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

  private final PasswordHashes hashes = new PasswordHashes(4);

  @Test
  void matchesOnlyTheSamePassword() {
    String hash = hashes.hash("correct horse");

    assertThat(hashes.matches("correct horse", hash)).isTrue();
    assertThat(hashes.matches("correct horsf", hash)).isFalse();
    assertThat(hash).startsWith("$2b$04$").doesNotContain("correct");
  }

  @Test
  void saltsEveryHash() {
    assertThat(hashes.hash("correct horse")).isNotEqualTo(hashes.hash("correct horse"));
  }

  @Test
  void mindsEveryCharacterBeyondTheSeventyTwoBytesOfBcrypt() {
    String longOne = "é".repeat(100);
    String hash = hashes.hash(longOne + "a");

    assertThat(hashes.matches(longOne + "a", hash)).isTrue();
    assertThat(hashes.matches(longOne + "b", hash)).isFalse();
    assertThat(hashes.matches(longOne, hash)).isFalse();
  }

  @Test
  void comparesWithNobodyInAsManyRoundsAsWithSomebody() {
    var compared =
        BCrypt.verifyer(BCrypt.Version.VERSION_2B)
            .verify("correct horse".toCharArray(), hashes.hashOfNobody().toCharArray());

    // a malformed one would be turned down at once
    assertThat(compared.validFormat).isTrue();
    assertThat(compared.verified).isFalse();
    assertThat(compared.details.cost).isEqualTo(4);
    assertThat(hashes.hash("correct horse")).startsWith(hashes.hashOfNobody().substring(0, 7));
  }

  @Test
  void refusesRatherThanQueueWithoutEnd() throws InterruptedException {
    var slow = new PasswordHashes(10);
    Callable<Boolean> attempt = () -> isHashed(slow);
    try (ExecutorService flood = Executors.newVirtualThreadPerTaskExecutor()) {
      var hashed = flood.invokeAll(Stream.generate(() -> attempt).limit(120).toList());

      assertThat(hashed).extracting(Future::resultNow).contains(true, false);
    }
    assertThatCode(() -> slow.hash("there is room again")).doesNotThrowAnyException();
  }

  private static boolean isHashed(PasswordHashes slow) {
    try {
      slow.hash("correct horse");
      return true;
    } catch (ProblemException full) {
      assertThat(full.problem().code()).isEqualTo(ErrorCode.OVERLOADED);
      assertThat(full.problem().waitBeforeRetry()).contains(Duration.ofSeconds(2));
      return false;
    }
  }
}
