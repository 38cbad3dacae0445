package dev.stoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanTest {

  private static final Instant FIRST = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-01-20T00:00:00Z");
  private static final Duration NOTICE = Duration.ofDays(30);

  /// 1 until the 10th, 2 until the 20th, then 3.
  private static final Plan PLAN =
      new Plan(
          new PlanId("e00000000000000000000001"),
          new AssetId("d00000000000000000000001"),
          "paid",
          "Paid",
          "calls",
          new Credits(3),
          List.of(
              new EarlierPrice(new Credits(2), SECOND), new EarlierPrice(new Credits(1), FIRST)),
          RateLimits.NONE,
          true,
          false,
          null,
          null,
          null);

  @Test
  void chargesANewSubscriberTheNewPriceAtOnce() {
    assertThat(price(SECOND, SECOND)).isEqualTo(3);
    assertThat(price(FIRST, FIRST.plusSeconds(1))).isEqualTo(2);
  }

  @Test
  void letsAPriceReachExistingSubscriptionsThirtyDaysAfterItWasAnnounced() {
    Instant before = FIRST.minusMillis(1);

    assertThat(price(before, FIRST.plus(NOTICE).minusMillis(1))).isEqualTo(1);
    assertThat(price(before, FIRST.plus(NOTICE))).isEqualTo(2);
    assertThat(price(before, SECOND.plus(NOTICE).minusMillis(1))).isEqualTo(2);
    assertThat(price(before, SECOND.plus(NOTICE))).isEqualTo(3);
  }

  /// 5 until the 10th, 2 until the 20th, then 4.
  @Test
  void letsAPriceThatFellReachExistingSubscriptionsAtOnce() {
    Plan cheaper =
        new Plan(
            PLAN.id(),
            PLAN.asset(),
            "paid",
            "Paid",
            "calls",
            new Credits(4),
            List.of(
                new EarlierPrice(new Credits(2), SECOND), new EarlierPrice(new Credits(5), FIRST)),
            RateLimits.NONE,
            true,
            false,
            null,
            null,
            null);
    Instant before = FIRST.minusMillis(1);

    assertThat(cheaper.priceFor(before, FIRST).nanos()).isEqualTo(2);
    assertThat(cheaper.priceFor(before, SECOND.plus(NOTICE).minusMillis(1)).nanos()).isEqualTo(2);
    assertThat(cheaper.priceFor(before, SECOND.plus(NOTICE)).nanos()).isEqualTo(4);
  }

  @Test
  void isTheSameButForThePriceOfASubscription() {
    assertThat(PLAN.pricedFor(SECOND, SECOND)).isSameAs(PLAN);
    assertThat(PLAN.pricedFor(FIRST, SECOND))
        .usingRecursiveComparison()
        .ignoringFields("pricePerUnit")
        .isEqualTo(PLAN);
  }

  private static long price(Instant subscribedAt, Instant now) {
    return PLAN.pricedFor(subscribedAt, now).pricePerUnit().nanos();
  }
}
