package dev.stoa.inbox;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.PriceNotices;
import dev.stoa.kernel.Role;
import dev.stoa.subscriptions.SubscriptionStore;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Tells every team that is subscribed on a plan of its new price, and from when on it pays that: a
/// lower one at once.
public final class PriceChangeNotices implements PriceNotices {

  private final Inbox inbox;
  private final SubscriptionStore subscriptions;

  public PriceChangeNotices(Inbox inbox, SubscriptionStore subscriptions) {
    this.inbox = inbox;
    this.subscriptions = subscriptions;
  }

  @Override
  public void announced(Asset asset, Plan before, Plan after) {
    boolean isRise = after.pricePerUnit().compareTo(before.pricePerUnit()) > 0;
    String text =
        "The price of %s %s from %s to %s credits per unit (%s) %s."
            .formatted(
                asset.name(),
                isRise ? "rises" : "falls",
                before.pricePerUnit(),
                after.pricePerUnit(),
                after.unit(),
                isRise ? "on " + dayOfRise(after) : "at once");
    String link = "/discover/" + asset.type().segment() + "/" + asset.address();
    subscriptions
        .teamsOn(after.id())
        .forEach(team ->
            inbox.tell(new Addressee.OfTeam(team, Role.VIEWER), Kind.PRICE_CHANGED, text, link));
  }

  private static LocalDate dayOfRise(Plan after) {
    return LocalDate.ofInstant(
        after.earlierPrices().getFirst().replacedAt().plus(Plan.PRICE_NOTICE), ZoneOffset.UTC);
  }
}
