package dev.stoa.storage;

import org.jspecify.annotations.Nullable;

/// The database cannot be started, reached or brought up to date. The message is one line that says
/// what was wrong, where, and what to do; it is fit to be shown to the operator.
public final class StorageException extends RuntimeException {

  public StorageException(String message) {
    super(message);
  }

  public StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
