package dev.stoa.catalogue;

import tools.jackson.databind.JsonNode;

/// What a model does, with the inputs that every model of it accepts and the outputs that it
/// answers: two models of one function are interchangeable.
///
/// @param name such as `sentiment-analysis`
/// @param unit what its plans count: calls, characters, tokens, seconds, rows or bytes
public record Function(
    String name,
    String title,
    String description,
    JsonNode inputs,
    JsonNode outputs,
    String unit) {}
