package dev.stoa.audit;

import java.util.ArrayList;
import java.util.List;

/// Remembers deeds in memory.
public final class RecordingAudit implements AuditLog {

  private final List<Deed> deeds = new ArrayList<>();

  @Override
  public synchronized void record(Deed deed) {
    deeds.add(deed);
  }

  public synchronized List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  /// Such as `issue key`, in the order in which they were done.
  public List<String> told() {
    return deeds().stream().map(deed -> deed.verb() + " " + deed.kind()).toList();
  }
}
