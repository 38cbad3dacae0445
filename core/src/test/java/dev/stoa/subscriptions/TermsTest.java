package dev.stoa.subscriptions;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.subscriptions.SampleWorld.ANN;
import static dev.stoa.subscriptions.SampleWorld.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.audit.RecordingAudit;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.PlanTerms;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TimedIds;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Terms of a plan are accepted by their version, and who did so is kept.
final class TermsTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final Actor MEMBER = SampleWorld.actor(Role.MEMBER);

  private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
  private final RequestStore requests = new JdbcRequestStore(DB.database());
  private final RecordingAudit audit = new RecordingAudit();
  private final Subscriber subscriber =
      new Subscriber(
          new JdbcSubscriptionStore(DB.database()),
          requests,
          DB.database(),
          new SubscriptionNews(
              new JdbcChangeFeed(DB.database(), DB.connection()), audit, new RecordingNotices()),
          new TimedIds(clock),
          clock);

  @BeforeAll
  static void create() {
    SampleWorld.create(DB.database());
  }

  @AfterAll
  static void drop() {
    DB.close();
  }

  @BeforeEach
  void clear() {
    DB.database().run(handle -> handle.execute("truncate subscriptions"));
  }

  @Test
  void mustBeAcceptedInTheVersionThatStands() {
    CallableAsset asset = SampleWorld.model(terms(2));

    faultsAt(() -> subscriber.subscribe(MEMBER, asset, null, null), "/acceptedTerms");
    faultsAt(() -> subscriber.subscribe(MEMBER, asset, null, 1), "/acceptedTerms");
    faultsAt(
        () -> subscriber.subscribe(MEMBER, SampleWorld.model(FREE), null, 1), "/acceptedTerms");
    assertThat(subscriber.subscribe(MEMBER, asset, null, 2).state())
        .isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void areKeptWithWhoAcceptedWhichVersionWhen() {
    Subscription made = subscriber.subscribe(MEMBER, SampleWorld.model(terms(1)), null, 1);
    var first = new Acceptance(made.id(), FREE.id(), 1, ANN, clock.instant());
    clock.advance(Duration.ofDays(1));
    subscriber.subscribe(MEMBER, SampleWorld.model(terms(1)), null, 1);
    subscriber.subscribe(MEMBER, SampleWorld.model(terms(2)), null, 2);

    assertThat(requests.acceptances(made.id()))
        .containsExactly(first, new Acceptance(made.id(), FREE.id(), 2, ANN, clock.instant()));
    assertThat(audit.told())
        .containsExactly(
            "subscribe subscription", "accept terms subscription", "accept terms subscription");
    assertThat(audit.deeds().get(1).after()).isEqualTo(first);
  }

  private static Plan terms(int version) {
    return new Plan(
        FREE.id(),
        FREE.asset(),
        FREE.slug(),
        FREE.name(),
        FREE.unit(),
        FREE.pricePerUnit(),
        FREE.earlierPrices(),
        FREE.limits(),
        true,
        false,
        new PlanTerms(version, "Be nice " + version),
        null,
        null);
  }
}
