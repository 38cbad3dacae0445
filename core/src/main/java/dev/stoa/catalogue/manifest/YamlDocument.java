package dev.stoa.catalogue.manifest;

import dev.stoa.catalogue.Origin;
import tools.jackson.databind.JsonNode;

/// One document of a YAML file.
record YamlDocument(JsonNode root, Origin origin) {}
