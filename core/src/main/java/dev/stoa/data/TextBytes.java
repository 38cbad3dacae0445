package dev.stoa.data;

/// How many bytes the texts of a column have at most, each as it is written in JSON, with its
/// quotes; a missing one has four.
///
/// @param longest of one row
/// @param hundred of a hundred rows, the longest ones, or of all if there are no more
/// @param thousand of a thousand rows likewise
/// @param all of all rows
public record TextBytes(long longest, long hundred, long thousand, long all) {

  /// The most bytes that so many rows have, whichever they are.
  public long most(long rows) {
    long byHundreds = Math.ceilDiv(rows, 100) * hundred;
    long byThousands = Math.ceilDiv(rows, 1000) * thousand;
    return Math.min(Math.min(rows * longest, all), Math.min(byHundreds, byThousands));
  }
}
