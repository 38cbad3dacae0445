package dev.stoa.engines.duckdb;

import dev.stoa.data.DataExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where exports wait to be sent. What an earlier process left is removed by the first export. Safe
/// for use by many threads.
final class ExportFolder {

  private final Path folder;
  private long written;

  ExportFolder(Path folder) {
    this.folder = folder;
  }

  /// Writes a file.
  interface Writing {
    /// @return how many rows it wrote
    long to(Path file) throws Exception;
  }

  DataExport write(Writing writing) throws Exception {
    Path file = next();
    try {
      long rows = writing.to(file);
      return new ExportFile(file, rows, Files.size(file));
    } catch (Exception | Error e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private synchronized Path next() throws IOException {
    if (written == 0) {
      empty();
    }
    return folder.resolve(Long.toString(written++));
  }

  private void empty() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> left = Files.list(folder)) {
      left.forEach(file -> {
        try {
          Files.delete(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
