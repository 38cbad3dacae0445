package dev.stoa.server.config;

import tools.jackson.databind.JsonNode;

/// Reads a setting as it is written in the environment or in the file.
///
/// Both throw an `IllegalArgumentException` whose message continues the setting's name.
interface SettingReader {

  Object parse(String text);

  Object convert(JsonNode node);
}
