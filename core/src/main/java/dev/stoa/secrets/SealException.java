package dev.stoa.secrets;

import org.jspecify.annotations.Nullable;

/// What is sealed cannot be opened, or the key cannot be had; the message is fit to be shown to the
/// operator.
public final class SealException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
