package dev.stoa.subscriptions;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static dev.stoa.subscriptions.SampleWorld.ANN;
import static dev.stoa.subscriptions.SampleWorld.ASKED;
import static dev.stoa.subscriptions.SampleWorld.FREE;
import static dev.stoa.subscriptions.SampleWorld.MODEL;
import static dev.stoa.subscriptions.SampleWorld.OTHER_TEAM;
import static dev.stoa.subscriptions.SampleWorld.PAID;
import static dev.stoa.subscriptions.SampleWorld.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.audit.RecordingAudit;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TimedIds;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ApproverTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final Actor MEMBER = SampleWorld.actor(Role.MEMBER);
  private static final Actor PUBLISHER = SampleWorld.publisher(Role.ADMIN);
  private static final CallableAsset ASSET = SampleWorld.model(FREE, PAID, ASKED);

  private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
  private final SubscriptionStore store = new JdbcSubscriptionStore(DB.database());
  private final RequestStore requests = new JdbcRequestStore(DB.database());
  private final RecordingAudit audit = new RecordingAudit();
  private final RecordingNotices notices = new RecordingNotices();
  private final JdbcChangeFeed changes = new JdbcChangeFeed(DB.database(), DB.connection());
  private final SubscriptionNews news = new SubscriptionNews(changes, audit, notices);
  private final Subscriber subscriber =
      new Subscriber(store, requests, DB.database(), news, new TimedIds(clock), clock);
  private final Approver approver = new Approver(store, requests, DB.database(), news, clock);

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
  void approvesARequestWithANoteAndTellsEverybody() {
    Subscription made = subscribe(ASKED);
    long before = changes.version();

    AccessRequest approved = approver.decide(PUBLISHER, made.id(), Verdict.APPROVE, "Welcome");

    assertThat(approved.subscription().state()).isEqualTo(SubscriptionState.ACTIVE);
    assertThat(approved.last())
        .isEqualTo(new Decision(Verdict.APPROVE, ANN, clock.instant(), "Welcome"));
    assertThat(store.findLive(TEAM, MODEL)).contains(approved.subscription());
    assertThat(changes.version()).isEqualTo(before + 1);
    assertThat(notices.told()).containsExactly("requested", "approve");
    assertThat(audit.told()).containsExactly("subscribe subscription", "approve subscription");
    assertThat(audit.deeds().getLast().team()).isEqualTo(OTHER_TEAM);
  }

  @Test
  void rejectsARequestWhichThenMayBeMadeAgain() {
    Subscription made = subscribe(ASKED);

    Subscription rejected = decide(made, Verdict.REJECT);

    assertThat(rejected.state()).isEqualTo(SubscriptionState.REJECTED);
    assertThat(rejected.endedAt()).isEqualTo(clock.instant());
    assertThat(subscribe(ASKED).state()).isEqualTo(SubscriptionState.PENDING);
  }

  @Test
  void suspendsAndResumes() {
    Subscription made = subscribe(FREE);

    assertThat(decide(made, Verdict.SUSPEND).state()).isEqualTo(SubscriptionState.SUSPENDED);
    assertThat(decide(made, Verdict.RESUME).state()).isEqualTo(SubscriptionState.ACTIVE);
    assertThat(notices.told()).containsExactly("suspend", "resume");
  }

  @Test
  void letsNobodyEvadeASuspensionByLeavingHoweverOften() {
    decide(subscribe(FREE), Verdict.SUSPEND);
    for (Plan plan : new Plan[] {PAID, ASKED, FREE}) {
      clock.advance(Duration.ofHours(1));
      subscriber.cancel(MEMBER, store.findLive(TEAM, MODEL).orElseThrow().id());
      clock.advance(Duration.ofHours(1));
      assertThat(subscribe(plan).state()).as(plan.slug()).isEqualTo(SubscriptionState.SUSPENDED);
    }
    Subscription back = store.findLive(TEAM, MODEL).orElseThrow();

    assertThat(decide(back, Verdict.RESUME).state()).isEqualTo(SubscriptionState.ACTIVE);
    clock.advance(Duration.ofHours(1));
    subscriber.cancel(MEMBER, back.id());
    assertThat(subscribe(FREE).state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void changesNothingTheSecondTime() {
    Subscription made = subscribe(ASKED);
    AccessRequest first = approver.decide(PUBLISHER, made.id(), Verdict.APPROVE, null);
    clock.advance(Duration.ofHours(1));

    assertThat(approver.decide(PUBLISHER, made.id(), Verdict.APPROVE, "again")).isEqualTo(first);
    assertThat(notices.told()).containsExactly("requested", "approve");
  }

  @Test
  void refusesWhatTheStateDoesNotAllow() {
    Subscription pending = subscribe(ASKED);

    refusal(ErrorCode.CONFLICT, () -> decide(pending, Verdict.SUSPEND));
    refusal(ErrorCode.CONFLICT, () -> decide(pending, Verdict.RESUME));
    decide(pending, Verdict.REJECT);
    refusal(ErrorCode.CONFLICT, () -> decide(pending, Verdict.APPROVE));
  }

  @Test
  void isForAdminsOfThePublisherOnly() {
    Subscription made = subscribe(ASKED);
    Actor member = SampleWorld.publisher(Role.MEMBER);
    Actor stranger = SampleWorld.actor(Role.OWNER);

    refusal(
        ErrorCode.ROLE_MISSING, () -> approver.decide(member, made.id(), Verdict.APPROVE, null));
    refusal(ErrorCode.NOT_FOUND, () -> approver.decide(stranger, made.id(), Verdict.APPROVE, null));
    faultsAt(
        () -> approver.decide(PUBLISHER, made.id(), Verdict.APPROVE, "x".repeat(1_001)), "/note");
  }

  @Test
  void listsRequestsToThePublisherPageByPage() {
    Subscription old = subscribe(ASKED);
    decide(old, Verdict.REJECT);
    clock.advance(Duration.ofHours(1));
    Subscription pending = subscribe(ASKED);
    Set<SubscriptionState> both = Set.of(SubscriptionState.PENDING, SubscriptionState.REJECTED);

    Page<AccessRequest> first = requests.list(OTHER_TEAM, both, null, 1);
    Page<AccessRequest> second = requests.list(OTHER_TEAM, both, first.nextCursor(), 1);

    assertThat(first.items())
        .containsExactly(new AccessRequest(pending, "team-" + TEAM, "a team", "Ann", null));
    assertThat(second.items())
        .singleElement()
        .satisfies(request -> assertThat(request.subscription().id()).isEqualTo(old.id()));
    assertThat(second.nextCursor()).isNull();
    assertThat(requests.list(TEAM, both, null, 10).items()).isEmpty();
  }

  private Subscription subscribe(Plan plan) {
    return subscriber.subscribe(MEMBER, ASSET, plan, null);
  }

  private Subscription decide(Subscription about, Verdict verdict) {
    return approver.decide(PUBLISHER, about.id(), verdict, null).subscription();
  }
}
