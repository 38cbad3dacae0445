package dev.stoa.engines.packs;

import java.util.List;

/// What a pack is, as its `pack.json` in the distribution says.
///
/// @param name such as `named-entities`
/// @param summary one line for lists
/// @param license of what is fetched, as SPDX names it
/// @param engine what targets call it
/// @param models the slugs of the models that its catalogue declares
/// @param heapMegabytes what it needs of Java's heap
/// @param memoryMegabytes what the process grows by when it is loaded
public record Pack(
    String name,
    String summary,
    String license,
    String engine,
    List<String> models,
    int heapMegabytes,
    int memoryMegabytes,
    List<Artifact> artifacts) {

  public Pack {
    models = List.copyOf(models);
    artifacts = List.copyOf(artifacts);
  }

  /// What has to be fetched to install it.
  public long bytesFetched() {
    return artifacts.stream().mapToLong(Artifact::bytes).sum();
  }

  /// What installing it leaves on the disk.
  public long bytesKept() {
    return artifacts.stream().mapToLong(Artifact::bytesKept).sum();
  }
}
