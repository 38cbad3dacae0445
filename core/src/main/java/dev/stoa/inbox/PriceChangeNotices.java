package dev.stoa.inbox;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.PriceNotices;
import dev.stoa.kernel.Role;
import dev.stoa.subscriptions.SubscriptionStore;

/// Tells every team that is subscribed on a plan of its new price, and from when on it pays that.
public final class PriceChangeNotices implements PriceNotices {

  private final Inbox inbox;
  private final SubscriptionStore subscriptions;

  public PriceChangeNotices(Inbox inbox, SubscriptionStore subscriptions) {
    this.inbox = inbox;
    this.subscriptions = subscriptions;
  }

  @Override
  public void announced(Asset asset, Plan before, Plan after) {
    var from = after.earlierPrices().getFirst().replacedAt().plus(Plan.PRICE_NOTICE);
    String text =
        "The price of %s changes from %s to %s credits per unit (%s) on %s."
            .formatted(
                asset.name(),
                before.pricePerUnit(),
                after.pricePerUnit(),
                after.unit(),
                from.toString().substring(0, "2026-01-31".length()));
    String link = "/discover/" + asset.type().segment() + "/" + asset.address();
    subscriptions
        .teamsOn(after.id())
        .forEach(team ->
            inbox.tell(new Addressee.OfTeam(team, Role.VIEWER), Kind.PRICE_CHANGED, text, link));
  }
}
