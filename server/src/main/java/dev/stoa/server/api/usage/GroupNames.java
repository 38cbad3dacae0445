package dev.stoa.server.api.usage;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import dev.stoa.keys.KeyStore;
import dev.stoa.usage.GroupBy;
import dev.stoa.usage.UsageRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people call the groups of a report: an asset by its ref, a key by its name.
public final class GroupNames {

  private final AssetStore assets;
  private final KeyStore keys;

  public GroupNames(AssetStore assets, KeyStore keys) {
    this.assets = assets;
    this.keys = keys;
  }

  /// Names by group. What exists no more, a time and a function have none.
  Map<String, String> of(TeamId team, GroupBy groupBy, List<UsageRow> rows) {
    List<String> groups =
        rows.stream().map(UsageRow::group).filter(group -> !group.isEmpty()).toList();
    Map<String, String> names = new HashMap<>();
    switch (groupBy) {
      case HOUR, DAY, FUNCTION -> {}
      case ASSET ->
          assets
              .load(groups.stream().map(AssetId::new).toList())
              .forEach(found -> names.put(found.asset().id().value(), found.asset().address()));
      case KEY ->
          keys.names(team, groups.stream().map(KeyId::new).toList())
              .forEach((key, name) -> names.put(key.value(), name));
    }
    return names;
  }
}
