package dev.stoa.subscriptions;

import static dev.stoa.subscriptions.SampleWorld.ANN;
import static dev.stoa.subscriptions.SampleWorld.FREE;
import static dev.stoa.subscriptions.SampleWorld.MODEL;
import static dev.stoa.subscriptions.SampleWorld.NOW;
import static dev.stoa.subscriptions.SampleWorld.OF_OTHER;
import static dev.stoa.subscriptions.SampleWorld.OTHER_MODEL;
import static dev.stoa.subscriptions.SampleWorld.OTHER_TEAM;
import static dev.stoa.subscriptions.SampleWorld.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.catalogue.Plan;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.storage.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JdbcSubscriptionStoreTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final Set<SubscriptionState> ALL = EnumSet.allOf(SubscriptionState.class);

  private final SubscriptionStore store = new JdbcSubscriptionStore(DB.database());

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
  void readsBackWhatWasWrittenInItsTeamOnly() {
    Subscription made = inserted(1, FREE);

    assertThat(store.find(TEAM, made.id())).contains(made);
    assertThat(store.findLocked(TEAM, made.id())).contains(made);
    assertThat(store.find(OTHER_TEAM, made.id())).isEmpty();
    assertThat(store.findLive(TEAM, OTHER_MODEL)).isEmpty();
  }

  @Test
  void keepsTheLivingOneAgainstASecond() {
    Subscription first = inserted(1, FREE);

    assertThat(store.insertUnlessLiving(subscription(2, FREE))).isFalse();
    assertThat(store.loadLive()).containsExactly(first);

    store.update(first.in(SubscriptionState.CANCELLED, NOW));
    assertThat(store.insertUnlessLiving(subscription(2, FREE))).isTrue();
  }

  @Test
  void loadsTheLivingAtOnceAndTheEndedByTheirIds() {
    Subscription ended = inserted(1, FREE).in(SubscriptionState.CANCELLED, NOW.plusSeconds(1));
    store.update(ended);
    Subscription living = inserted(2, FREE);

    assertThat(store.loadLive()).containsExactly(living);
    assertThat(store.load(List.of(ended.id(), living.id(), id(9))))
        .containsExactlyInAnyOrder(ended, living);
    assertThat(store.findLive(TEAM, MODEL)).contains(living);
  }

  @Test
  void listsNewestFirstPageByPage() {
    store.update(inserted(1, FREE).in(SubscriptionState.CANCELLED, NOW));
    store.update(inserted(2, FREE).in(SubscriptionState.CANCELLED, NOW));
    inserted(3, FREE);
    inserted(4, OF_OTHER);

    Page<Subscription> first = store.list(TEAM, ALL, null, 3);
    Page<Subscription> second = store.list(TEAM, ALL, first.nextCursor(), 3);

    assertThat(ids(first)).containsExactly(id(4), id(3), id(2));
    assertThat(ids(second)).containsExactly(id(1));
    assertThat(second.nextCursor()).isNull();
    assertThat(ids(store.list(TEAM, SubscriptionState.LIVING, null, 9)))
        .containsExactly(id(4), id(3));
    assertThat(store.list(OTHER_TEAM, ALL, null, 9).items()).isEmpty();
    assertThatThrownBy(() -> store.list(TEAM, SubscriptionState.LIVING, first.nextCursor(), 3))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("bad_cursor");
  }

  private Subscription inserted(int number, Plan plan) {
    Subscription made = subscription(number, plan);
    assertThat(store.insertUnlessLiving(made)).isTrue();
    return made;
  }

  private static Subscription subscription(int number, Plan plan) {
    return new Subscription(
        id(number), TEAM, plan.asset(), plan.id(), SubscriptionState.ACTIVE, ANN, NOW, null);
  }

  private static SubscriptionId id(int number) {
    return new SubscriptionId("f%023x".formatted(number));
  }

  private static List<SubscriptionId> ids(Page<Subscription> page) {
    return page.items().stream().map(Subscription::id).toList();
  }
}
