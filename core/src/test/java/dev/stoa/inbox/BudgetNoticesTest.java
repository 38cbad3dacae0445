package dev.stoa.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.SampleCatalogue;
import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.BudgetMark;
import dev.stoa.credits.budgets.BudgetScope;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.JdbcKeyStore;
import dev.stoa.keys.KeyIssuer;
import dev.stoa.keys.KeyNews;
import dev.stoa.keys.KeyTerms;
import dev.stoa.storage.TestDatabase;
import dev.stoa.subscriptions.JdbcSubscriptionStore;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class BudgetNoticesTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final BudgetTerms TEN_A_DAY = new BudgetTerms(credits(10), Period.DAY);

  private final SampleHouse house = new SampleHouse(DB);
  private final SampleCatalogue catalogue = new SampleCatalogue(DB);
  private final Inbox inbox = new Inbox(new JdbcInboxStore(house.database), house.ids, house.clock);
  private final Actor owner = house.owner();
  private final Actor admin = house.member(owner.team(), Role.ADMIN);
  private final Actor member = house.member(owner.team(), Role.MEMBER);
  private final Actor viewer = house.member(owner.team(), Role.VIEWER);
  private final JdbcKeyStore keys = new JdbcKeyStore(house.database, house.clock);
  private final JdbcSubscriptionStore subscriptions = new JdbcSubscriptionStore(house.database);
  private final BudgetNotices notices =
      new BudgetNotices(inbox, house.teamStore, keys, subscriptions, catalogue.store);

  @AfterAll
  static void drop() {
    DB.close();
  }

  private static Credits credits(long whole) {
    return new Credits(whole * 1_000_000_000);
  }

  private Budget on(BudgetScope scope, String subject) {
    return new Budget(scope, subject, owner.team(), TEN_A_DAY);
  }

  private ApiKey key(Actor maker) {
    var issuer =
        new KeyIssuer(
            keys,
            (_, _) -> Set.of(),
            house.database,
            new KeyNews(house.changes, house.audit, (_, _) -> {}),
            house.ids,
            house.clock);
    return issuer.issue(maker, KeyTerms.named("laptop")).key();
  }

  @Test
  void ofATeamGoToThoseWhoMayChangeIt() {
    notices.reached(on(BudgetScope.TEAM, owner.team().value()), BudgetMark.MOST, credits(2));

    String text = "80 % of the budget of 10 credits a day on the team are spent. Credits left: 2.";
    assertThat(texts(owner)).containsExactly(text);
    assertThat(texts(admin)).containsExactly(text);
    assertThat(texts(member)).isEmpty();
    assertThat(texts(viewer)).isEmpty();
  }

  @Test
  void ofAKeyGoToItsMakerToo() {
    notices.reached(on(BudgetScope.KEY, key(member).id().value()), BudgetMark.ALL, Credits.ZERO);

    String text =
        "All of the budget of 10 credits a day on the key 'laptop' is spent. Calls that cost"
            + " something are refused.";
    assertThat(texts(member)).containsExactly(text);
    assertThat(texts(owner)).containsExactly(text);
  }

  @Test
  void reachAnAdminWhoMadeTheKeyOnce() {
    notices.reached(on(BudgetScope.KEY, key(admin).id().value()), BudgetMark.REFUSED, credits(3));

    assertThat(texts(admin))
        .containsExactly(
            "A call was refused: it may cost more than is left of the budget of 10 credits a day on"
                + " the key 'laptop'. Credits left: 3.");
  }

  @Test
  void nameTheAssetOfASubscriptionAndTheCreditsOfATeam() {
    var asset =
        catalogue.publisher.create(
            owner.team(), Rights.ADMINISTRATOR, SampleCatalogue.draft("mood"));
    var subscription =
        new Subscription(
            new SubscriptionId(house.ids.next()),
            owner.team(),
            asset.asset().id(),
            asset.defaultPlan().orElseThrow().id(),
            SubscriptionState.ACTIVE,
            owner.user(),
            house.clock.instant(),
            null);
    subscriptions.insertUnlessLiving(subscription);

    notices.reached(
        on(BudgetScope.SUBSCRIPTION, subscription.id().value()), BudgetMark.MOST, credits(1));
    notices.reached(on(BudgetScope.BALANCE, owner.team().value()), BudgetMark.MOST, credits(1));

    assertThat(texts(owner))
        .containsExactly(
            "80 % of the team's credits are spent. Credits left: 1.",
            "80 % of the budget of 10 credits a day on the subscription to Sample mood are spent."
                + " Credits left: 1.");
  }

  private List<String> texts(Actor actor) {
    return inbox.list(actor.user(), false, null, 10).items().stream().map(Entry::text).toList();
  }
}
