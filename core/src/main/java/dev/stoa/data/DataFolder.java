package dev.stoa.data;

import dev.stoa.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The files of data sets that this node keeps, each under the fingerprint of its content, so that
/// a version goes on answering when a newer file of its name is shipped. Safe for use by many
/// threads.
public final class DataFolder {

  private static final String ENDING = ".parquet";

  private final Path folder;
  private final Map<String, Shipped> shipped;

  /// A file that comes with Stoa, and what the build found in it.
  public record Shipped(DataFile file, long bytes, DataShape shape) {}

  private DataFolder(Path folder, Map<String, Shipped> shipped) {
    this.folder = folder;
    this.shipped = Map.copyOf(shipped);
  }

  /// Copies what is not there yet.
  ///
  /// @param folder where the copies are kept; made when it is needed
  /// @param from the folder of the files that come with Stoa, each with a description that ends in
  ///   `.json`; it may be missing
  public static DataFolder open(Path folder, Path from) {
    Map<String, Shipped> files = new HashMap<>();
    try {
      for (Path file : parquetIn(from)) {
        files.put(file.getFileName().toString(), keep(file, folder));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("The data sets cannot be copied to " + folder, failure);
    }
    return new DataFolder(folder, files);
  }

  /// @param name such as `penguins.parquet`
  public Optional<Shipped> shipped(String name) {
    return Optional.ofNullable(shipped.get(name));
  }

  /// Empty when this node has no file of that content.
  public Optional<DataFile> find(String fingerprint) {
    var file = new DataFile(folder.resolve(fingerprint + ENDING), fingerprint);
    return Files.exists(file.path()) ? Optional.of(file) : Optional.empty();
  }

  /// Removes the copies that no version refers to any more, and what a copy left that was broken
  /// off. To be called before anything is read: nothing that is asked for may be gone.
  ///
  /// @param fingerprints of the files that versions refer to; the files that come with Stoa stay
  public void keepOnly(Set<String> fingerprints) {
    Set<Path> kept = new HashSet<>();
    fingerprints.forEach(each -> kept.add(folder.resolve(each + ENDING)));
    shipped.values().forEach(each -> kept.add(each.file().path()));
    StaleFiles.remove(folder, kept::contains);
  }

  private static List<Path> parquetIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private static Shipped keep(Path file, Path folder) throws IOException {
    JsonNode told = Json.parse(Files.readString(Path.of(file.toString().replace(ENDING, ".json"))));
    String fingerprint = told.path("fingerprint").asString();
    Path kept = folder.resolve(fingerprint + ENDING);
    long bytes = Files.size(file);
    if (!Files.exists(kept) || Files.size(kept) != bytes) {
      Path whole = Files.createTempFile(Files.createDirectories(folder), fingerprint, ".part");
      Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING);
      Files.move(whole, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Shipped(new DataFile(kept, fingerprint), bytes, shape(told));
  }

  private static DataShape shape(JsonNode told) {
    List<Column> columns = new ArrayList<>();
    for (JsonNode column : told.path("columns")) {
      columns.add(
          new Column(
              column.path("name").asString(),
              ColumnType.valueOf(column.path("type").asString().toUpperCase(Locale.ROOT)),
              column.path("nullable").asBoolean()));
    }
    return new DataShape(columns, told.path("rows").asLong());
  }
}
