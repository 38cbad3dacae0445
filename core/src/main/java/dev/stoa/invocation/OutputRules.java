package dev.stoa.invocation;

import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.media.FileInputs;
import dev.stoa.catalogue.schema.SchemaCheck;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Fault;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether outputs are what a version promises. Compiles each version once: it never changes. Safe
/// for use by many threads.
final class OutputRules {

  private final ConcurrentHashMap<Key, Rules> compiled = new ConcurrentHashMap<>();

  private record Key(AssetId asset, int version) {}

  private record Rules(SchemaCheck check, FileInputs files) {

    static Rules of(Version version) {
      return new Rules(SchemaCheck.compile(version.outputs()), FileInputs.of(version.outputs()));
    }

    List<Fault> faultsOf(JsonNode outputs) {
      List<Fault> faults = check.check(outputs);
      return faults.isEmpty() && outputs instanceof ObjectNode object ? files.open(object) : faults;
    }
  }

  /// Files among the outputs become bytes.
  List<Fault> faultsOf(AssetId asset, Version version, JsonNode outputs) {
    var key = new Key(asset, version.number());
    Rules known = compiled.get(key);
    if (known == null) {
      known = compiled.computeIfAbsent(key, _ -> Rules.of(version));
    }
    return known.faultsOf(outputs);
  }
}
