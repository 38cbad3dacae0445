package dev.stoa.catalogue;

import dev.stoa.kernel.Fault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// How the catalogue judges JSON Schemas without knowing how they are compiled. Safe for use by
/// many threads.
public interface Schemas {

  /// What is wrong with a schema of inputs or outputs, by pointer into it; empty when it may be
  /// published.
  List<Fault> faultsOf(JsonNode schema);

  /// What is wrong with an instance, by pointer into it.
  ///
  /// @param schema one without faults
  List<Fault> check(JsonNode schema, JsonNode instance);
}
