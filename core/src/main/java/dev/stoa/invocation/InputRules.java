package dev.stoa.invocation;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.media.FileInputs;
import dev.stoa.catalogue.schema.QueryTyping;
import dev.stoa.catalogue.schema.SchemaCheck;
import dev.stoa.kernel.AssetId;
import java.util.concurrent.ConcurrentHashMap;

/// What a version asks of its inputs, compiled.
///
/// @param files which inputs are files
public record InputRules(SchemaCheck check, QueryTyping typing, FileInputs files, Units units) {

  /// Compiles each version once: a version never changes. Safe for use by many threads.
  static final class Cache {

    private final ConcurrentHashMap<Key, InputRules> compiled = new ConcurrentHashMap<>();

    private record Key(AssetId asset, int version) {}

    InputRules of(CallableAsset asset, Version version) {
      var key = new Key(asset.asset().id(), version.number());
      InputRules known = compiled.get(key);
      return known != null ? known : compiled.computeIfAbsent(key, _ -> compile(version));
    }

    private static InputRules compile(Version version) {
      SchemaCheck check = SchemaCheck.compile(version.inputs());
      return new InputRules(
          check,
          QueryTyping.of(version.inputs(), check),
          FileInputs.of(version.inputs()),
          Units.of(version.inputs()));
    }
  }
}
