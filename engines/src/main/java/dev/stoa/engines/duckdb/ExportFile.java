package dev.stoa.engines.duckdb;

import dev.stoa.data.DataExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An export in a temporary file.
record ExportFile(Path file, long rows, long bytes) implements DataExport {

  private static final Logger LOG = LoggerFactory.getLogger(ExportFile.class);
  private static final int BUFFER_BYTES = 256 * 1024;

  @Override
  public void writeTo(OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
      }
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("The temporary file {} could not be removed.", file, e);
    }
  }
}
