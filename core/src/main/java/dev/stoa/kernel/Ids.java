package dev.stoa.kernel;

/// Makes the ids of an installation. Safe for use by many threads.
@FunctionalInterface
public interface Ids {

  /// A new id of 24 hex digits, greater than every id that this source has made before.
  String next();
}
