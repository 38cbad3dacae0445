package dev.stoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PlanCheckTest {

  private static PlanDraft plan(String slug, @Nullable String unit) {
    return new PlanDraft(
        slug, "A plan", unit, Credits.ZERO, RateLimits.NONE, true, false, null, null, null);
  }

  private static List<Fault> faults(AssetType type, PlanDraft plan) {
    AssetDraft mood = SampleCatalogue.draft("mood");
    return PlanCheck.faultsOf(
        new AssetDraft(type, "mood", false, mood.listing(), mood.version(), List.of(plan)));
  }

  @Test
  void aDataSetIsPaidByRowsOrBytes() {
    assertThat(faults(AssetType.DATA, plan("free", null))).isEmpty();
    assertThat(faults(AssetType.DATA, plan("free", "rows"))).isEmpty();
    assertThat(faults(AssetType.DATA, plan("free", "bytes"))).isEmpty();
    assertThat(faults(AssetType.DATA, plan("free", "calls")))
        .containsExactly(
            new Fault("/plans/0/unit", "A plan of a data set counts rows or bytes, not calls."));
  }

  @Test
  void othersDoNotChooseTheirUnit() {
    assertThat(faults(AssetType.MODEL, plan("free", "bytes")))
        .extracting(Fault::pointer)
        .containsExactly("/plans/0/unit");
    assertThat(faults(AssetType.PIPELINE, plan("free", "calls")))
        .extracting(Fault::pointer)
        .containsExactly("/plans/0/unit");
  }

  @Test
  void aPlanKeepsItsUnit() {
    var kept =
        plan("free", "rows").of(new PlanId("d".repeat(24)), new AssetId("a".repeat(24)), "rows");
    assertThat(PlanCheck.unitFault(List.of(kept), plan("free", "rows"))).isEmpty();
    assertThat(PlanCheck.unitFault(List.of(kept), plan("other", "bytes"))).isEmpty();
    assertThat(PlanCheck.unitFault(List.of(kept), plan("free", "bytes")))
        .hasValue(
            "The plan 'free' counts rows and goes on to. Add another plan that counts bytes.");
  }
}
