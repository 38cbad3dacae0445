package dev.stoa.providers.http;

import dev.stoa.kernel.Json;
import dev.stoa.outbound.OutboundAnswer;
import dev.stoa.providers.FailureKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What an upstream's answer is worth.
sealed interface UpstreamAnswer {

  record Outputs(JsonNode outputs) implements UpstreamAnswer {}

  /// @param why for the caller, without anything that the upstream wrote
  record Useless(FailureKind kind, String why) implements UpstreamAnswer {}

  static UpstreamAnswer of(OutboundAnswer.Answered answered, PreparedTarget target) {
    int status = answered.status();
    if (status < 200 || status > 299) {
      return new Useless(
          status >= 500 ? FailureKind.UPSTREAM_FAILED : FailureKind.UPSTREAM_REFUSED,
          "The upstream answered with status %d.".formatted(status));
    }
    try {
      JsonNode document = Json.mapper().readTree(answered.body());
      return document.isMissingNode() ? noJson() : target.outputs(document);
    } catch (JacksonException _) {
      return noJson();
    }
  }

  private static UpstreamAnswer noJson() {
    return new Useless(FailureKind.MALFORMED_ANSWER, "The upstream's answer is not JSON.");
  }
}
