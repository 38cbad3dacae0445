package dev.stoa.engines.duckdb;

import dev.stoa.data.DataEngine;
import dev.stoa.data.DataEngineContract;
import dev.stoa.data.DataFile;
import dev.stoa.data.SampleTable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// DuckDB keeps the contract.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DuckDataEngineTest extends DataEngineContract {

  private final Map<SampleTable, DataFile> files = new HashMap<>();
  private Path folder;
  private DataEngine engine;

  @BeforeAll
  void open(@TempDir Path temporary) {
    folder = temporary;
    engine =
        new DuckDataEngine(new DuckRoom(folder.resolve("it's"), 2, 32, 256_000_000, 1_000_000_000));
  }

  @AfterAll
  void close() {
    engine.close();
  }

  @Override
  protected DataEngine engine() {
    return engine;
  }

  @Override
  protected DataFile fileOf(SampleTable table) {
    return files.computeIfAbsent(table, each -> JdbcSampleFile.write(each, folder));
  }
}
