package dev.stoa.server.api.statements;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.credits.Statement;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Says what people call the assets and keys of a statement.
public final class StatementNames {

  private final AssetStore assets;
  private final KeyStore keys;

  public StatementNames(AssetStore assets, KeyStore keys) {
    this.assets = assets;
    this.keys = keys;
  }

  List<StatementJson.Line> of(Statement statement) {
    List<Statement.Line> lines = statement.lines();
    Map<AssetId, String> addresses =
        assets.load(lines.stream().map(Statement.Line::asset).distinct().toList()).stream()
            .map(found -> found.asset())
            .collect(Collectors.toMap(asset -> asset.id(), asset -> asset.address()));
    Map<KeyId, String> names = new HashMap<>();
    lines.stream()
        .map(Statement.Line::key)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(key ->
            keys.find(statement.team(), key)
                .map(ApiKey::name)
                .ifPresent(name -> names.put(key, name)));
    return lines.stream()
        .map(line ->
            new StatementJson.Line(
                line.asset(),
                addresses.get(line.asset()),
                line.supplier(),
                line.key(),
                line.key() == null ? null : names.get(line.key()),
                line.calls(),
                line.amount()))
        .toList();
  }
}
