package dev.stoa.journal;

import java.util.List;

/// The journals of all nodes, as the database knows them. Blocking; safe for use by many threads.
@FunctionalInterface
public interface NodeJournals {

  /// By node.
  List<NodeJournal> list();
}
