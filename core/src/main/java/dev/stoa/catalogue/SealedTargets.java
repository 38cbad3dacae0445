package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Json;
import dev.stoa.secrets.Seal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import tools.jackson.core.type.TypeReference;

/// Targets as they are stored: the values of their headers sealed, each for its version and name.
final class SealedTargets {

  private static final TypeReference<List<Target>> TARGETS = new TypeReference<>() {};

  private final Seal seal;

  SealedTargets(Seal seal) {
    this.seal = seal;
  }

  String text(AssetId asset, int version, List<Target> targets) {
    return Json.mapper()
        .writerFor(TARGETS)
        .writeValueAsString(with(targets, asset, version, seal::close));
  }

  List<Target> read(AssetId asset, int version, String text) {
    return with(inClear(text), asset, version, seal::open);
  }

  static List<Target> inClear(String text) {
    return Json.mapper().readValue(text, TARGETS);
  }

  static boolean haveHeaders(List<Target> targets) {
    return targets.stream()
        .anyMatch(target -> target instanceof Target.Http http && !http.headers().isEmpty());
  }

  private static List<Target> with(
      List<Target> targets, AssetId asset, int version, BinaryOperator<String> change) {
    String place = "asset_versions " + asset + " " + version + " ";
    return targets.stream().map(target -> with(target, place, change)).toList();
  }

  private static Target with(Target target, String place, BinaryOperator<String> change) {
    return switch (target) {
      case Target.Engine engine -> engine;
      case Target.Http http -> {
        Map<String, String> headers = new LinkedHashMap<>(http.headers());
        headers.replaceAll((name, value) -> change.apply(value, place + name));
        yield new Target.Http(
            http.method(),
            http.url(),
            headers,
            http.body(),
            http.outputs(),
            http.weight(),
            http.priority());
      }
    };
  }
}
