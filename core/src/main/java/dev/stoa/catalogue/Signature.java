package dev.stoa.catalogue;

import tools.jackson.databind.JsonNode;

/// What something that is called takes and answers.
///
/// @param inputs JSON Schema 2020-12 of an object
/// @param outputs JSON Schema 2020-12 of an object
public record Signature(JsonNode inputs, JsonNode outputs) {}
