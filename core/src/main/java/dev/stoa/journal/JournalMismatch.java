package dev.stoa.journal;

/// The journal's folder and what the database knows of it do not belong together, or the folder is
/// in use or not complete. A person has to decide; the message says what and how.
public final class JournalMismatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JournalMismatch(String message) {
    super(message);
  }
}
