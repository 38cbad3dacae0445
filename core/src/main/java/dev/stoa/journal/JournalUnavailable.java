package dev.stoa.journal;

import org.jspecify.annotations.Nullable;

/// The journal cannot be written now: nothing may be served that cannot be recorded.
public final class JournalUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JournalUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
