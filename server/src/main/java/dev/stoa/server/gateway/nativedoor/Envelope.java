package dev.stoa.server.gateway.nativedoor;

import dev.stoa.catalogue.Asset;
import dev.stoa.invocation.CallAnswer;
import dev.stoa.kernel.AssetId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The native answer, the same on every asset. Its fields are those that aiXplain's clients read.
///
/// @param data what the asset answered
/// @param details always empty so far
/// @param runTime seconds, all in all
/// @param usage how many units of what were charged
record Envelope(
    String status,
    boolean completed,
    JsonNode data,
    List<JsonNode> details,
    String requestId,
    BigDecimal runTime,
    BigDecimal usedCredits,
    Map<String, Long> usage,
    Called asset) {

  record Called(AssetId id, String slug, int version) {}

  static Envelope of(CallAnswer.Completed answer) {
    Asset asset = answer.asset().asset();
    return new Envelope(
        "SUCCESS",
        true,
        answer.output(),
        List.of(),
        answer.id().value(),
        BigDecimal.valueOf(answer.timing().total().toNanos() / 1_000, 6),
        answer.charge().cost().amount(),
        Map.of(answer.charge().unit(), answer.charge().units()),
        new Called(asset.id(), asset.slug(), answer.version().number()));
  }
}
