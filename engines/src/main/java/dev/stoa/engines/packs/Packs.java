package dev.stoa.engines.packs;

import dev.stoa.kernel.Json;
import dev.stoa.providers.EnginePart;
import dev.stoa.providers.EngineSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The packs that a distribution knows, and which of them are installed in a data folder. What is
/// installed is looked up each time; safe for use by many threads.
public final class Packs {

  private static final String MANIFEST = "pack.json";

  private final Path known;
  private final Path installed;
  private final List<Pack> all;

  /// @param known where the distribution keeps a folder for each pack
  /// @param installed where the data folder keeps those that are installed
  public Packs(Path known, Path installed) {
    this.known = known;
    this.installed = installed;
    this.all = read(known);
  }

  private static List<Pack> read(Path known) {
    if (!Files.isDirectory(known)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(known)) {
      return folders
          .map(folder -> folder.resolve(MANIFEST))
          .filter(Files::isRegularFile)
          .sorted()
          .<Pack>map(file -> Json.mapper().readValue(file.toFile(), Pack.class))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Every one of them by name, installed or not.
  public List<Pack> all() {
    return all;
  }

  public Optional<Pack> find(String name) {
    return all.stream().filter(pack -> pack.name().equals(name)).findFirst();
  }

  public boolean isInstalled(Pack pack) {
    return Files.isDirectory(folder(pack));
  }

  /// Whether it was installed, and [#forgetRemoval] was not called since it was removed.
  public boolean isRemoved(Pack pack) {
    return Files.exists(removalMark(pack)) && !isInstalled(pack);
  }

  public void forgetRemoval(Pack pack) {
    try {
      Files.deleteIfExists(removalMark(pack));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// The folder of the manifests that declare its models.
  public Path catalogue(Pack pack) {
    return known.resolve(pack.name()).resolve("catalogue");
  }

  /// Where its files are when it is installed.
  public Path folder(Pack pack) {
    return installed.resolve(pack.name());
  }

  Path folderInTheMaking(Pack pack) {
    return installed.resolve("." + pack.name() + ".part");
  }

  Path removalMark(Pack pack) {
    return installed.resolve(pack.name() + ".removed");
  }

  /// The engines of all packs. One whose pack is not installed says so when it is to be loaded.
  public List<EngineSource> engines() {
    return all.stream().map(this::engine).toList();
  }

  private EngineSource engine(Pack pack) {
    var loading = new PackLoading(this, pack, known.resolve(pack.name()));
    return EngineSource.of(pack.engine(), loading)
        .keeping(EnginePart.ofMegabytes(pack.name(), pack.memoryMegabytes()));
  }
}
