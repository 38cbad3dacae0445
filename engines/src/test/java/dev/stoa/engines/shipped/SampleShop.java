package dev.stoa.engines.shipped;

import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.Declared;
import dev.stoa.catalogue.Function;
import dev.stoa.catalogue.manifest.ManifestFile;
import dev.stoa.catalogue.manifest.ManifestReader;
import dev.stoa.catalogue.manifest.Read;
import dev.stoa.catalogue.schema.JsonSchemas;
import dev.stoa.data.DataFolder;
import dev.stoa.data.PublishedTables;
import dev.stoa.kernel.AssetType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The catalogue at the root of the repository, and those of packs, read as the product reads them.
record SampleShop(SortedMap<String, Function> functions, List<AssetDraft> models) {

  static final Path ROOT = Path.of("..", "catalogue");
  private static final Path PACKS = Path.of("..", "packs");

  /// What comes with Stoa.
  static SampleShop read() throws IOException {
    return of(List.of(ROOT));
  }

  /// That and all packs.
  static SampleShop withPacks() throws IOException {
    List<Path> roots = new ArrayList<>(List.of(ROOT));
    try (Stream<Path> packs = Files.list(PACKS)) {
      packs.map(pack -> pack.resolve("catalogue")).sorted().forEach(roots::add);
    }
    return of(roots);
  }

  private static SampleShop of(List<Path> roots) throws IOException {
    List<ManifestFile> files = new ArrayList<>();
    for (Path root : roots) {
      files.addAll(files(root));
    }
    return switch (new ManifestReader(new JsonSchemas(), new PublishedTables(shippedData()))
        .read(files)) {
      case Read.Ok(List<Declared> declared) -> declared(declared);
      case Read.Faulty faulty -> throw new AssertionError(faulty);
    };
  }

  private static DataFolder shippedData() throws IOException {
    return DataFolder.open(Files.createTempDirectory("datasets"), Path.of("target", "datasets"));
  }

  private static List<ManifestFile> files(Path root) throws IOException {
    List<ManifestFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        files.add(ManifestFile.of(root.relativize(path).toString(), Files.readAllBytes(path)));
      }
    }
    return files;
  }

  private static SampleShop declared(List<Declared> declared) {
    SortedMap<String, Function> functions = new TreeMap<>();
    List<AssetDraft> models = new ArrayList<>();
    for (Declared each : declared) {
      switch (each) {
        case Declared.OfFunction(Function function, _) -> functions.put(function.name(), function);
        case Declared.OfAsset(AssetDraft draft, _) when draft.type() == AssetType.MODEL ->
            models.add(draft);
        case Declared.OfAsset _ -> {}
        case Declared.OfSupplier _ -> {}
      }
    }
    return new SampleShop(functions, models);
  }

  Function function(AssetDraft model) {
    Function function = functions.get(String.valueOf(model.listing().function()));
    if (function == null) {
      throw new AssertionError(model.slug() + " has no function");
    }
    return function;
  }
}
