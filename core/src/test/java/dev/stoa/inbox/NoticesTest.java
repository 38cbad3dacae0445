package dev.stoa.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.JdbcTeamStore;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.EarlierPrice;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.SampleCatalogue;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.storage.TestDatabase;
import dev.stoa.subscriptions.Decision;
import dev.stoa.subscriptions.JdbcSubscriptionStore;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import dev.stoa.subscriptions.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class NoticesTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final SampleCatalogue catalogue = new SampleCatalogue(DB);
  private final Inbox inbox = new Inbox(new JdbcInboxStore(house.database), house.ids, house.clock);
  private final Actor publisher = house.owner();
  private final Actor guest = house.owner();
  private final CallableAsset asset =
      catalogue.publisher.create(
          publisher.team(), Rights.ADMINISTRATOR, SampleCatalogue.draft("mood"));
  private final Plan plan = asset.defaultPlan().orElseThrow();
  private final Subscription subscription =
      new Subscription(
          new SubscriptionId(house.ids.next()),
          guest.team(),
          asset.asset().id(),
          plan.id(),
          SubscriptionState.ACTIVE,
          guest.user(),
          house.clock.instant(),
          null);
  private final JdbcTeamStore teams = new JdbcTeamStore(house.database);
  private final SubscriptionNotices notices =
      new SubscriptionNotices(inbox, catalogue.store, teams);

  @AfterAll
  static void drop() {
    DB.close();
  }

  @Test
  void bringARequestToThePublisher() {
    notices.requested(subscription);

    String asking = teams.find(guest.team()).orElseThrow().name();
    assertThat(inbox.list(publisher.user(), false, null, 10).items())
        .extracting(Entry::text, Entry::link)
        .containsExactly(tuple(asking + " asks to use Sample mood.", "/publishing/requests"));
    assertThat(texts(guest)).isEmpty();
  }

  @Test
  void bringADecisionWithItsNoteToTheSubscriber() {
    notices.decided(
        subscription,
        new Decision(Verdict.SUSPEND, publisher.user(), house.clock.instant(), "Too many."));

    assertThat(texts(guest))
        .containsExactly(
            "The subscription to Sample mood was suspended. The publisher says: Too many.");
    assertThat(texts(publisher)).isEmpty();
  }

  @Test
  void bringANewPriceWithItsDayToThoseWhoAreSubscribed() {
    var store = new JdbcSubscriptionStore(house.database);
    store.insertUnlessLiving(subscription);
    Plan dearer = at("2", plan);

    new PriceChangeNotices(inbox, store).announced(asset.asset(), plan, dearer);

    assertThat(texts(guest))
        .containsExactly(
            "The price of Sample mood rises from 0 to 2 credits per unit (calls) on 2026-03-31.");
    assertThat(texts(publisher)).isEmpty();
  }

  @Test
  void sayThatALowerPriceCountsAtOnce() {
    var store = new JdbcSubscriptionStore(house.database);
    store.insertUnlessLiving(subscription);
    Plan dear = at("2", plan);

    new PriceChangeNotices(inbox, store).announced(asset.asset(), dear, at("0.5", dear));

    assertThat(texts(guest))
        .containsExactly(
            "The price of Sample mood falls from 2 to 0.5 credits per unit (calls) at once.");
  }

  private Plan at(String price, Plan before) {
    return new Plan(
        plan.id(),
        plan.asset(),
        plan.slug(),
        plan.name(),
        plan.unit(),
        Credits.of(new BigDecimal(price)),
        List.of(new EarlierPrice(before.pricePerUnit(), house.clock.instant())),
        plan.limits(),
        plan.isDefault(),
        plan.approval(),
        null,
        null,
        null);
  }

  private List<String> texts(Actor actor) {
    return inbox.list(actor.user(), false, null, 10).items().stream().map(Entry::text).toList();
  }
}
