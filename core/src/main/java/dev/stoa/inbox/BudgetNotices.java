package dev.stoa.inbox;

import dev.stoa.accounts.TeamStore;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.BudgetAlerts;
import dev.stoa.credits.budgets.BudgetMark;
import dev.stoa.credits.budgets.BudgetScope;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.KeyStore;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionStore;
import java.util.List;
import java.util.Optional;

/// Tells those who may change a budget that it is nearly spent, spent, or refuses calls: the admins
/// of its team, and who made the key when it is a key's.
public final class BudgetNotices implements BudgetAlerts {

  private final Inbox inbox;
  private final TeamStore teams;
  private final KeyStore keys;
  private final SubscriptionStore subscriptions;
  private final AssetStore assets;

  public BudgetNotices(
      Inbox inbox,
      TeamStore teams,
      KeyStore keys,
      SubscriptionStore subscriptions,
      AssetStore assets) {
    this.inbox = inbox;
    this.teams = teams;
    this.keys = keys;
    this.subscriptions = subscriptions;
    this.assets = assets;
  }

  @Override
  public void reached(Budget budget, BudgetMark mark, Credits left) {
    String text = text(budget, mark, left);
    String link =
        switch (budget.scope()) {
          case BALANCE -> "/settings/credits";
          case KEY -> "/settings/keys";
          case TEAM, SUBSCRIPTION -> "/settings/budgets";
        };
    inbox.tell(new Addressee.OfTeam(budget.team(), Role.ADMIN), Kind.BUDGET_REACHED, text, link);
    makerWhoIsNoAdmin(budget)
        .ifPresent(maker -> inbox.tell(maker, Kind.BUDGET_REACHED, text, link));
  }

  private Optional<Addressee.Person> makerWhoIsNoAdmin(Budget budget) {
    return key(budget)
        .map(ApiKey::creator)
        .filter(maker ->
            teams
                .role(budget.team(), maker)
                .filter(role -> role.atLeast(Role.MEMBER) && !role.atLeast(Role.ADMIN))
                .isPresent())
        .map(Addressee.Person::new);
  }

  private String text(Budget budget, BudgetMark mark, Credits left) {
    String whose = whose(budget);
    return switch (mark) {
      case MOST -> "80 %% of %s are spent. Credits left: %s.".formatted(whose, left);
      case ALL -> "All of %s is spent. Calls that cost something are refused.".formatted(whose);
      case REFUSED ->
          "A call was refused: it may cost more than is left of %s. Credits left: %s."
              .formatted(whose, left);
    };
  }

  private String whose(Budget budget) {
    if (budget.scope() == BudgetScope.BALANCE) {
      return "the team's credits";
    }
    String amount =
        budget.terms().amount()
            + switch (budget.terms().period()) {
              case TOTAL -> " credits";
              case DAY -> " credits a day";
              case MONTH -> " credits a month";
            };
    return "the budget of " + amount + " on " + subject(budget);
  }

  private String subject(Budget budget) {
    return switch (budget.scope()) {
      case BALANCE, TEAM -> "the team";
      case KEY -> key(budget).map(key -> "the key '" + key.name() + "'").orElse("a key");
      case SUBSCRIPTION -> "the subscription to " + asset(budget);
    };
  }

  private String asset(Budget budget) {
    return subscriptions.load(List.of(new SubscriptionId(budget.subject()))).stream()
        .map(Subscription::asset)
        .flatMap(asset -> assets.find(asset).stream())
        .map(found -> found.asset().name())
        .findFirst()
        .orElse("an asset that is gone");
  }

  private Optional<ApiKey> key(Budget budget) {
    return switch (budget.scope()) {
      case KEY -> keys.find(budget.team(), new KeyId(budget.subject()));
      case BALANCE, TEAM, SUBSCRIPTION -> Optional.empty();
    };
  }
}
