package dev.stoa.invocation;

import tools.jackson.databind.JsonNode;

/// A call that ran.
sealed interface Settlement {

  /// The journal has it.
  record Done(JsonNode output, CallAnswer.Charge charge, CallAnswer.Timing timing)
      implements Settlement {}

  /// It is settled while its rows are sent.
  record Unsent(Routed.ByDataSet routed, DataResult.Exported exported, DataSettle settle)
      implements Settlement {}
}
