package dev.stoa.invocation;

/// Writes what a data set told as its caller gets it. A call is settled by what that comes to,
/// before any of it leaves.
@FunctionalInterface
public interface DataBody {

  /// Called anew with what it costs where that depends on its length, which the answer tells.
  ///
  /// @param answer as it is known by then: without the state of limits
  /// @param least how long it must be; blanks at its end make up for what is missing
  /// @return how long it is
  int write(CallAnswer.Completed answer, int least);
}
