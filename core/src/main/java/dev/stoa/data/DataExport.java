package dev.stoa.data;

import java.io.IOException;
import java.io.OutputStream;

/// Rows that were exported and wait to be sent. They lie in a temporary file, so a slow receiver
/// holds neither memory nor a thread of the engine; [#close] removes it.
public interface DataExport extends AutoCloseable {

  /// How many rows there are.
  long rows();

  /// How many bytes [#writeTo] writes.
  long bytes();

  /// Writes all of them, with memory that does not grow with their number. To be called once.
  ///
  /// @throws IOException what `out` threw, or that the file cannot be read
  void writeTo(OutputStream out) throws IOException;

  @Override
  void close();
}
