package dev.stoa.audit;

/// Where changes are recorded. Blocking; safe for use by many threads.
@FunctionalInterface
public interface AuditLog {

  /// Adds an entry as part of the transaction around it, done now by [Acting#now].
  void record(Deed deed);
}
