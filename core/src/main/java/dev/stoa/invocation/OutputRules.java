package dev.stoa.invocation;

import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.schema.SchemaCheck;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Fault;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// Whether outputs are what a version promises. Compiles each version once: it never changes. Safe
/// for use by many threads.
final class OutputRules {

  private final ConcurrentHashMap<Key, SchemaCheck> compiled = new ConcurrentHashMap<>();

  private record Key(AssetId asset, int version) {}

  List<Fault> faultsOf(AssetId asset, Version version, JsonNode outputs) {
    var key = new Key(asset, version.number());
    SchemaCheck known = compiled.get(key);
    if (known == null) {
      known = compiled.computeIfAbsent(key, _ -> SchemaCheck.compile(version.outputs()));
    }
    return known.check(outputs);
  }
}
