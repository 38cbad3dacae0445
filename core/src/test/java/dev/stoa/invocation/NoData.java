package dev.stoa.invocation;

import dev.stoa.data.DataFolder;
import java.nio.file.Path;

/// For paths on which no data set is called.
final class NoData {

  private NoData() {}

  static DataReads reads() {
    Path nowhere = Path.of("no-such-folder");
    return new DataReads(DataFolder.open(nowhere, nowhere), new ManualDataEngine());
  }
}
