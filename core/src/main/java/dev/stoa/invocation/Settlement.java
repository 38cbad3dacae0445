package dev.stoa.invocation;

import tools.jackson.databind.JsonNode;

/// A call that ran, as the journal has it.
record Settlement(JsonNode output, CallAnswer.Charge charge, CallAnswer.Timing timing) {}
