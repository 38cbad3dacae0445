package dev.stoa.journal;

/// Where calls are recorded before anything else learns of them. Safe for use by many threads.
public interface Journal {

  /// Returns once the record outlives the process (or, with `sync: disk`, a loss of power). When it
  /// throws, the record is not in the journal and later ones are not harmed. Takes microseconds
  /// with `sync: process`; never waits for the database.
  ///
  /// @throws JournalUnavailable when it cannot be written
  void append(CallRecord record);

  /// Whether a call that begins now can be recorded to its end. Turns true again by itself once the
  /// cause is gone. Cheap enough to ask for every call.
  boolean isWritable();
}
