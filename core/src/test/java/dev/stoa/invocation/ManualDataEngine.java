package dev.stoa.invocation;

import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataEngine;
import dev.stoa.data.DataExport;
import dev.stoa.data.DataFile;
import dev.stoa.data.DataPage;
import dev.stoa.data.DataPlace;
import dev.stoa.data.DataQuery;
import dev.stoa.data.DataShape;
import dev.stoa.data.DataStatistics;
import dev.stoa.data.ExportFormat;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Answers what a test tells it to.
final class ManualDataEngine implements DataEngine {

  DataAnswer<DataShape> shape = unset();
  DataAnswer<Long> bytesMax = unset();
  DataAnswer<DataPage> page = unset();
  DataAnswer<DataPlace> place = unset();
  DataAnswer<DataStatistics> statistics = unset();
  DataAnswer<DataExport> export = unset();
  boolean untilInterrupted;
  int asked;

  private static <T> DataAnswer<T> unset() {
    return new DataAnswer.Failed<>("No answer was set.", null);
  }

  @Override
  public DataAnswer<DataShape> shape(DataFile file, Duration timeout) {
    return shape;
  }

  @Override
  public DataAnswer<Long> bytesMax(DataFile file, DataQuery query, Duration timeout) {
    return bytesMax;
  }

  @Override
  public DataAnswer<DataPage> rows(DataFile file, DataQuery query, Duration timeout) {
    asked++;
    if (untilInterrupted) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    return page;
  }

  @Override
  public DataAnswer<DataPlace> place(DataFile file, DataQuery query, Duration timeout) {
    return place;
  }

  @Override
  public DataAnswer<DataStatistics> statistics(DataFile file, DataQuery query, Duration timeout) {
    asked++;
    return statistics;
  }

  @Override
  public DataAnswer<DataExport> export(
      DataFile file, DataQuery query, ExportFormat format, Duration timeout) {
    asked++;
    return export;
  }

  @Override
  public void close() {}
}
