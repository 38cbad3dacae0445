package dev.stoa.catalogue;

import dev.stoa.kernel.Fault;
import java.util.Map;

/// Where a declaration is written.
///
/// @param file the name of its file
/// @param lines the line of each JSON pointer into the declaration, counted from 1
public record Origin(String file, Map<String, Integer> lines) {

  public Origin {
    lines = Map.copyOf(lines);
  }

  /// The fault with its line: that of the place itself or, when nothing stands there, of what
  /// surrounds it.
  public ManifestFault at(Fault fault) {
    String pointer = fault.pointer();
    Integer line = lines.get(pointer);
    while (line == null && !pointer.isEmpty()) {
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
      line = lines.get(pointer);
    }
    return new ManifestFault(file, line == null ? 1 : line, fault.pointer(), fault.message());
  }
}
