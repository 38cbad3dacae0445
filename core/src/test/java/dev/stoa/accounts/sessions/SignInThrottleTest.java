package dev.stoa.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.ManualClock;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final ManualClock clock = ManualClock.at("2026-03-01T09:00:00Z");
  private final SignInThrottle throttle =
      new SignInThrottle(new JdbcTryCounts(DB.database()), clock);

  @AfterAll
  static void close() {
    DB.close();
  }

  @BeforeEach
  void forgetAll() {
    DB.database().run(handle -> handle.execute("delete from sign_in_tries"));
  }

  @Test
  void countsTheAddressesOfOneIpv6NetworkTogether() {
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.count("ada@example.org", "2001:db8:1:2::" + i)).isEmpty();
    }

    assertThat(throttle.count("ada@example.org", "2001:db8:1:2:ffff::1")).isPresent();
    assertThat(throttle.count("ada@example.org", "2001:db8:1:3::1")).isEmpty();
  }

  @Test
  void takesAnAddressThatIsNoneAsItIs() {
    assertThat(throttle.count("ada@example.org", "unknown")).isEmpty();
  }

  @Test
  void keepsNoAddressThatWasTyped() {
    throttle.count("my secret password", "192.0.2.1");

    List<String> kept =
        DB.database()
            .run(handle ->
                handle
                    .createQuery("select account_hash from sign_in_tries")
                    .mapTo(String.class)
                    .list());
    assertThat(kept).singleElement().asString().matches("[0-9a-f]{64}");
  }

  @Test
  void forgetsWhatNoLongerCounts() {
    throttle.count("old@example.org", "192.0.2.1");
    clock.advance(Duration.ofMinutes(14));
    throttle.count("new@example.org", "192.0.2.1");
    clock.advance(Duration.ofMinutes(1));

    assertThat(throttle.prune()).isEqualTo(1);
  }
}
