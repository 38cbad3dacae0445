package dev.stoa.providers;

/// Why a target gave no answer.
public enum FailureKind {
  /// No engine of this installation has that name.
  UNKNOWN_ENGINE,
  /// The engine could not be loaded; a later call tries again.
  NOT_LOADED,
  /// The engine cannot be loaded until the operator has done what the detail says.
  NEEDS_OPERATOR,
  /// The engine threw while it ran.
  CRASHED,
  /// The address of the upstream lies in no trusted network.
  REFUSED_ADDRESS,
  /// There was no connection to the upstream; nothing was sent.
  UNREACHABLE,
  /// The upstream answered with a status below 500 that is no success.
  UPSTREAM_REFUSED,
  /// The upstream answered with a status from 500.
  UPSTREAM_FAILED,
  /// What the upstream answered cannot be used.
  MALFORMED_ANSWER,
  /// The thread of the call was interrupted before the answer was there.
  INTERRUPTED,
  /// The installation is stopping.
  STOPPED
}
