package dev.stoa.engines.training;

import dev.stoa.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folders that a training of the build works in.
///
/// @param packages where the npm packages with the training data lie, each under its name
/// @param work kept between builds
/// @param classes the compiled classes, where results go beside the code that reads them
/// @param sets files of our own making that models are measured on
public record Workplace(Path packages, Path work, Path classes, Path sets) {

  /// @param args the four folders, in this order
  public static Workplace of(String... args) throws IOException {
    Workplace place =
        new Workplace(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    Files.createDirectories(place.work);
    return place;
  }

  /// The rows of one of our own sets, each the fields between its tabs.
  public List<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(sets.resolve(file)).stream()
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  /// Where a class finds its resources.
  public Path beside(Class<?> type) {
    return classes.resolve(type.getPackageName().replace('.', '/'));
  }

  /// The compiled classes of a package of the engines, such as `nlp`.
  public Path compiled(String name) {
    return classes.resolve("dev/stoa/engines").resolve(name);
  }

  /// Writes what was measured beside the class, as `evaluation.json`.
  public void report(Class<?> type, Object evaluation) throws IOException {
    Files.write(beside(type).resolve("evaluation.json"), Json.bytes(evaluation));
  }

  /// Whether `evaluation.json` is there and was made from what the stamp tells.
  public boolean isCurrent(Class<?> type, String stamp) {
    return Files.exists(beside(type).resolve("evaluation.json"))
        && InputStamp.isIn(stampFile(type), stamp);
  }

  /// Remembers that everything was made from what the stamp tells.
  public void stamp(Class<?> type, String stamp) throws IOException {
    Files.writeString(stampFile(type), stamp);
  }

  private Path stampFile(Class<?> type) {
    return work.resolve(type.getSimpleName() + ".stamp");
  }
}
