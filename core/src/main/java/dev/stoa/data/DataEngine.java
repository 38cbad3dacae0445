package dev.stoa.data;

import java.time.Duration;

/// Answers queries over data sets.
///
/// Blocking; safe for use by many threads. Never throws: whatever happens is a [DataAnswer]. It
/// computes on threads of its own, bounded in number, behind a bounded queue, with bounded memory;
/// a query that runs out of time, or whose caller's thread is interrupted, is stopped. The first
/// question about a file may take longer, because the file is made ready for the others.
///
/// A query is made of columns of the file's [DataShape], as a [QueryReader] makes it.
public interface DataEngine extends AutoCloseable {

  /// What a file holds. Quick after the first time.
  DataAnswer<DataShape> shape(DataFile file, Duration timeout);

  /// So many bytes at most has an answer to the query, in whatever form, with what a door puts
  /// around it: filters do not count. Quick after the first time.
  DataAnswer<Long> bytesMax(DataFile file, DataQuery query, Duration timeout);

  /// One page. Beyond the last row it is empty and the total is still told.
  DataAnswer<DataPage> rows(DataFile file, DataQuery query, Duration timeout);

  /// The place of a page whose rows are exported instead: as many as the limit says, however long.
  DataAnswer<DataPlace> place(DataFile file, DataQuery query, Duration timeout);

  /// The statistics of the selected columns over the rows that the filters choose; order, limit and
  /// cursor do not count.
  DataAnswer<DataStatistics> statistics(DataFile file, DataQuery query, Duration timeout);

  /// Rows in a form for other programs. Order, limit and cursor count.
  ///
  /// @return what must be closed, however it is used
  DataAnswer<DataExport> export(
      DataFile file, DataQuery query, ExportFormat format, Duration timeout);

  /// Refuses new questions, stops those that run and gives back what is held.
  @Override
  void close();
}
