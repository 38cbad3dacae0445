package dev.stoa.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes the files of a folder of Stoa's own that nothing needs any more.
public final class StaleFiles {

  private static final Logger LOG = LoggerFactory.getLogger(StaleFiles.class);

  private StaleFiles() {}

  /// What cannot be removed is told in the log and stays. Folders stay.
  ///
  /// @param folder may be missing
  /// @param kept whether a file of it stays
  public static void remove(Path folder, Predicate<Path> kept) {
    for (Path file : filesIn(folder)) {
      if (kept.test(file)) {
        continue;
      }
      try {
        Files.delete(file);
        LOG.info("Removed {}, which no data set needs any more", file);
      } catch (IOException failure) {
        LOG.warn("{} is not needed any more and cannot be removed", file, failure);
      }
    }
  }

  private static List<Path> filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException failure) {
      LOG.warn("{} cannot be looked through for files that are not needed", folder, failure);
      return List.of();
    }
  }
}
