package dev.stoa.subscriptions;

import static dev.stoa.subscriptions.SampleWorld.ANN;
import static dev.stoa.subscriptions.SampleWorld.ASKED;
import static dev.stoa.subscriptions.SampleWorld.FREE;
import static dev.stoa.subscriptions.SampleWorld.MODEL;
import static dev.stoa.subscriptions.SampleWorld.NOW;
import static dev.stoa.subscriptions.SampleWorld.OF_OTHER;
import static dev.stoa.subscriptions.SampleWorld.OTHER_TEAM;
import static dev.stoa.subscriptions.SampleWorld.PAID;
import static dev.stoa.subscriptions.SampleWorld.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stoa.accounts.Actor;
import dev.stoa.audit.RecordingAudit;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.events.Change;
import dev.stoa.events.Changes;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SubscriberTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final Actor MEMBER = SampleWorld.actor(Role.MEMBER);
  private static final Actor VIEWER = SampleWorld.actor(Role.VIEWER);
  private static final CallableAsset ASSET = SampleWorld.model(FREE, PAID, ASKED);

  private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
  private final SubscriptionStore store = new JdbcSubscriptionStore(DB.database());
  private final JdbcChangeFeed changes = new JdbcChangeFeed(DB.database(), DB.connection());
  private final RequestStore requests = new JdbcRequestStore(DB.database());
  private final RecordingAudit audit = new RecordingAudit();
  private final RecordingNotices notices = new RecordingNotices();
  private final long before = changes.version();
  private final Subscriber subscriber =
      new Subscriber(
          store,
          requests,
          DB.database(),
          new SubscriptionNews(changes, audit, notices),
          new SequentialIds(),
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
  void subscribesOnTheDefaultPlanWhenNoneIsNamed() {
    Subscription made = subscriber.subscribe(MEMBER, ASSET, null, null);

    assertThat(made.plan()).isEqualTo(FREE.id());
    assertThat(made.state()).isEqualTo(SubscriptionState.ACTIVE);
    assertThat(made.by()).isEqualTo(ANN);
    assertThat(made.createdAt()).isEqualTo(NOW);
    assertThat(store.findLive(TEAM, MODEL)).contains(made);
    assertThat(recorded()).containsExactly("SUBSCRIPTION " + made.id());
  }

  @Test
  void waitsForApprovalWhereThePlanAsksForIt() {
    Subscription made = subscriber.subscribe(MEMBER, ASSET, ASKED, null);

    assertThat(made.state()).isEqualTo(SubscriptionState.PENDING);
    assertThat(notices.told()).containsExactly("requested");
  }

  @Test
  void answersTheLivingSubscriptionTheSecondTime() {
    Subscription made = subscriber.subscribe(MEMBER, ASSET, PAID, null);
    store.update(inState(made, SubscriptionState.SUSPENDED));

    Subscription again = subscriber.subscribe(MEMBER, ASSET, null, null);

    assertThat(again.id()).isEqualTo(made.id());
    assertThat(again.state()).isEqualTo(SubscriptionState.SUSPENDED);
    assertThat(subscriber.subscribe(MEMBER, ASSET, PAID, null).id()).isEqualTo(made.id());
    assertThat(recorded()).hasSize(1);
  }

  @Test
  void refusesAnotherPlanBesideTheLivingOne() {
    subscriber.subscribe(MEMBER, ASSET, FREE, null);

    assertThat(refusal(() -> subscriber.subscribe(MEMBER, ASSET, PAID, null)).code())
        .isEqualTo(ErrorCode.CONFLICT);
  }

  @Test
  void refusesAPlanOfAnotherAssetAndAnAssetWithoutDefault() {
    CallableAsset noDefault = SampleWorld.model(PAID);

    assertThat(refusal(() -> subscriber.subscribe(MEMBER, ASSET, OF_OTHER, null)).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/plan"));
    assertThat(refusal(() -> subscriber.subscribe(MEMBER, noDefault, null, null)).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/plan"));
  }

  @Test
  void makesOneSubscriptionHoweverManyAskAtOnce() throws Exception {
    Set<Subscription> answers = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Subscription> ask = () -> subscriber.subscribe(MEMBER, ASSET, null, null);
      for (var answer : threads.invokeAll(Collections.nCopies(16, ask))) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).hasSize(1);
    assertThat(store.loadLive()).containsExactlyElementsOf(answers);
    assertThat(recorded()).hasSize(1);
  }

  @Test
  void cancelsOnceAndMaySubscribeAnew() {
    Subscription made = subscriber.subscribe(MEMBER, ASSET, null, null);

    Subscription cancelled = subscriber.cancel(MEMBER, made.id());
    clock.advance(Duration.ofHours(1));

    assertThat(cancelled.state()).isEqualTo(SubscriptionState.CANCELLED);
    assertThat(cancelled.endedAt()).isEqualTo(NOW);
    assertThat(subscriber.cancel(MEMBER, made.id())).isEqualTo(cancelled);
    assertThat(recorded()).hasSize(2);
    assertThat(audit.told()).containsExactly("subscribe subscription", "cancel subscription");
    assertThat(subscriber.subscribe(MEMBER, ASSET, PAID, null).id()).isNotEqualTo(made.id());
  }

  @Test
  void isNotForViewers() {
    Subscription made = subscriber.subscribe(MEMBER, ASSET, null, null);

    assertThat(refusal(() -> subscriber.subscribe(VIEWER, ASSET, null, null)).code())
        .isEqualTo(ErrorCode.ROLE_MISSING);
    assertThat(refusal(() -> subscriber.cancel(VIEWER, made.id())).code())
        .isEqualTo(ErrorCode.ROLE_MISSING);
    assertThat(store.findLive(TEAM, MODEL)).contains(made);
  }

  @Test
  void letsNoMemberShakeOffABudgetByLeaving() {
    Subscription made = subscriber.subscribe(MEMBER, ASSET, null, null);
    DB.database()
        .run(handle ->
            handle.execute(
                """
                insert into budgets (id, scope, subject, team, amount, period)
                values ('subscription:' || ? || ':day', 'subscription', ?, ?, 1, 'day')
                """,
                made.id().value(),
                made.id().value(),
                TEAM.value()));

    Problem refused = refusal(() -> subscriber.cancel(MEMBER, made.id()));

    assertThat(refused.code()).isEqualTo(ErrorCode.ROLE_MISSING);
    assertThat(refused.detail()).contains("a subscription that has a budget");
    assertThat(store.findLive(TEAM, MODEL)).contains(made);
    assertThat(subscriber.cancel(SampleWorld.actor(Role.ADMIN), made.id()).state())
        .isEqualTo(SubscriptionState.CANCELLED);
  }

  @Test
  void cancelsNothingOfAnotherTeam() {
    Subscription made = subscriber.subscribe(MEMBER, ASSET, null, null);
    Actor elsewhere = new Actor(OTHER_TEAM, ANN, Role.OWNER, null);

    assertThat(refusal(() -> subscriber.cancel(elsewhere, made.id())))
        .isEqualTo(Problem.notFound());
    assertThat(store.findLive(TEAM, MODEL)).contains(made);
  }

  private static Subscription inState(Subscription of, SubscriptionState state) {
    return new Subscription(
        of.id(), of.team(), of.asset(), of.plan(), state, of.by(), of.createdAt(), null);
  }

  /// What was told to the nodes in this test, such as `KEY 0123…`.
  private List<String> recorded() {
    return switch (changes.since(before, 100)) {
      case Changes.Delta(List<Change> all, _) ->
          all.stream().map(change -> change.topic() + " " + change.id()).toList();
      case Changes.ReloadAll _ -> throw new AssertionError("too many changes");
    };
  }

  private static Problem refusal(ThrowingCallable attempt) {
    return catchThrowableOfType(ProblemException.class, attempt).problem();
  }
}
