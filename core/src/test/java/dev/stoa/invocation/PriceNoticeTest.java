package dev.stoa.invocation;

import static dev.stoa.invocation.SampleCalls.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.EarlierPrice;
import dev.stoa.catalogue.Plan;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PriceNoticeTest {

  private static final Credits EARLIER = new Credits(7);

  private final SampleCalls calls = new SampleCalls();

  @Test
  void chargesASubscriptionThePriceThatItIsGivenNoticeOf() {
    calls.view = withPriceChanged(SampleView.NOW.plusSeconds(1));
    new CallPath(calls.steps()).call(valid());

    assertThat(calls.journal.onlySettled().cost()).isEqualTo(EARLIER);
  }

  @Test
  void chargesASubscriptionMadeAfterTheChangeTheNewPrice() {
    calls.view = withPriceChanged(SampleView.NOW);
    new CallPath(calls.steps()).call(valid());

    assertThat(calls.journal.onlySettled().cost()).isEqualTo(SampleView.PRICE);
  }

  private static View withPriceChanged(Instant at) {
    View view = SampleView.standard();
    Map<AssetId, CallableAsset> assets = new HashMap<>(view.assets());
    assets.computeIfPresent(
        SampleView.ECHO,
        (_, echo) ->
            new CallableAsset(
                echo.asset(),
                echo.versions(),
                echo.aliases(),
                echo.current(),
                List.of(changed(echo.plans().getFirst(), at))));
    return new View(view.version(), view.keys(), assets, view.subscriptions(), List.of());
  }

  private static Plan changed(Plan plan, Instant at) {
    return new Plan(
        plan.id(),
        plan.asset(),
        plan.slug(),
        plan.name(),
        plan.unit(),
        plan.pricePerUnit(),
        List.of(new EarlierPrice(EARLIER, at)),
        plan.limits(),
        plan.isDefault(),
        plan.approval(),
        null,
        null,
        null);
  }
}
