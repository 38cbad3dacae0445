package dev.stoa.invocation;

import dev.stoa.data.ExportFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a caller asks of a data set.
///
/// @param parameters of the query, decoded, in the order sent
/// @param format in which rows are exported; null for what is told as JSON
/// @param body how what is told is written; not asked where rows are exported
/// @param unchanged whether the caller holds this very answer already: nothing is read then
public record DataAsk(
    Kind kind,
    Map<String, List<String>> parameters,
    @Nullable ExportFormat format,
    DataBody body,
    boolean unchanged) {

  /// What it is about.
  public enum Kind {
    ROWS,
    EXPORT,
    STATISTICS,
    SCHEMA
  }
}
