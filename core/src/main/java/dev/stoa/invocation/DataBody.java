package dev.stoa.invocation;

/// Writes what a data set told as its caller gets it. A call is settled by what that comes to,
/// before any of it leaves.
@FunctionalInterface
public interface DataBody {

  /// @param answer as it is known by then: without the state of limits
  byte[] write(CallAnswer.Completed answer);
}
