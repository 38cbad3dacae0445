package dev.stoa.catalogue.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecificationVersion;
import dev.stoa.catalogue.Schemas;
import dev.stoa.kernel.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Judges schemas before they are published. Safe for use by many threads.
public final class JsonSchemas implements Schemas {

  private static final int CHARACTERS_MAX = 64 * 1024;

  private final Schema metaSchema =
      SchemaCheck.registry()
          .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

  /// A schema may be published when it is valid JSON Schema 2020-12 of an object, at most 64 KB,
  /// refers to nothing outside itself, never leads back to itself without going deeper into the
  /// instance, and its patterns need no look-around or back-reference.
  @Override
  public List<Fault> faultsOf(JsonNode schema) {
    if (!schema.isObject()) {
      return List.of(new Fault("", "A schema must be an object."));
    }
    if (schema.toString().length() > CHARACTERS_MAX) {
      return List.of(new Fault("", "A schema must have at most 64 KB."));
    }
    Map<String, Fault> faults = new LinkedHashMap<>();
    if (!schema.path("type").equals(StringNode.valueOf("object"))) {
      add(faults, new Fault("/type", "The type of the whole must be 'object'."));
    }
    FaultWords.of(metaSchema.validate(schema), metaSchema.getSchemaNode())
        .forEach(fault -> add(faults, fault));
    new SchemaRules(schema).faults().forEach(fault -> add(faults, fault));
    return faults.isEmpty() ? compileFaults(schema) : List.copyOf(faults.values());
  }

  @Override
  public List<Fault> check(JsonNode schema, JsonNode instance) {
    return SchemaCheck.compile(schema).check(instance);
  }

  /// The meta-schema reaches the same place by several ways: one fault per place is enough.
  private static void add(Map<String, Fault> faults, Fault fault) {
    faults.putIfAbsent(fault.pointer(), fault);
  }

  private static List<Fault> compileFaults(JsonNode schema) {
    List<Fault> faults = new ArrayList<>(1);
    try {
      SchemaCheck.compile(schema);
    } catch (SchemaException unforeseen) {
      faults.add(new Fault("", "The schema cannot be compiled: " + unforeseen.getMessage()));
    }
    return faults;
  }
}
