package dev.stoa.engines.duckdb;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a result, as they come, as an Arrow stream.
final class JdbcArrow {

  private static final int BATCH_ROWS = 65_536;
  private static final int BATCH_BYTES = 8_000_000;
  private static final int BUFFER_BYTES = 1 << 18;

  private JdbcArrow() {}

  /// @return how many rows it wrote
  static long write(ResultSet rows, List<TableColumn> columns, Path file)
      throws SQLException, IOException {
    List<ArrowColumn> batch = new ArrayList<>();
    columns.forEach(column -> batch.add(new ArrowColumn(ArrowKind.of(column))));
    long written = 0;
    int pending = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
        ArrowStream stream = new ArrowStream(out, columns)) {
      while (rows.next()) {
        int bytes = 0;
        for (int i = 0; i < batch.size(); i++) {
          add(rows, i + 1, batch.get(i), columns.get(i));
          bytes += batch.get(i).size();
        }
        pending++;
        if (pending == BATCH_ROWS || bytes >= BATCH_BYTES) {
          written += flush(stream, batch, pending);
          pending = 0;
        }
      }
      if (pending > 0) {
        written += flush(stream, batch, pending);
      }
    }
    return written;
  }

  private static int flush(ArrowStream stream, List<ArrowColumn> batch, int rows)
      throws IOException {
    stream.batch(batch, rows);
    batch.forEach(ArrowColumn::clear);
    return rows;
  }

  private static void add(ResultSet rows, int place, ArrowColumn to, TableColumn column)
      throws SQLException {
    switch (to.kind()) {
      case BOOL -> {
        boolean value = rows.getBoolean(place);
        if (rows.wasNull()) {
          to.addNull();
        } else {
          to.add(value);
        }
      }
      case INT64, DATE32, TIME64, TIMESTAMP, TIMESTAMP_UTC -> {
        long value = rows.getLong(place);
        if (rows.wasNull()) {
          to.addNull();
        } else {
          to.add(value);
        }
      }
      case FLOAT64 -> {
        double value = rows.getDouble(place);
        if (rows.wasNull()) {
          to.addNull();
        } else {
          to.add(value);
        }
      }
      case UTF8 -> {
        byte[] value = rows.getBytes(place);
        if (value == null) {
          to.addNull();
        } else {
          to.add(value);
        }
      }
      case DECIMAL128 -> decimal(rows.getObject(place), to, column);
    }
  }

  private static void decimal(@Nullable Object value, ArrowColumn to, TableColumn column) {
    switch (value) {
      case BigInteger whole -> to.add(whole);
      case BigDecimal number -> to.add(number.setScale(ArrowTypes.scale(column)).unscaledValue());
      case null, default -> to.addNull();
    }
  }
}
