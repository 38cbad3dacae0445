package dev.stoa.providers;

/// Why a target gave no answer.
public enum FailureKind {
  /// The engine refused the input; sending it again is of no use.
  BAD_INPUT,
  /// No engine of this installation has that name.
  UNKNOWN_ENGINE,
  /// The engine could not be loaded; a later call tries again.
  NOT_LOADED,
  /// The engine threw while it ran.
  CRASHED,
  /// The thread of the call was interrupted before the answer was there.
  INTERRUPTED,
  /// The installation is stopping.
  STOPPED
}
