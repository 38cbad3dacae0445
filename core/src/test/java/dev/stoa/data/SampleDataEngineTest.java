package dev.stoa.data;

import java.nio.file.Path;

/// The plain engine keeps the contract, so that others may be held against it.
final class SampleDataEngineTest extends DataEngineContract {

  private final SampleDataEngine engine = new SampleDataEngine();
  private int files;

  @Override
  protected DataEngine engine() {
    return engine;
  }

  @Override
  protected DataFile fileOf(SampleTable table) {
    DataFile file = new DataFile(Path.of("sample.parquet"), Integer.toString(++files));
    engine.with(file, table);
    return file;
  }
}
