package dev.stoa.journal;

import dev.stoa.kernel.CallId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What the database remembers of each node's journal. Each method joins the transaction around it.
public interface ShippingStore {

  /// The node's offset, locked until the end of the transaction; a node not seen before gets one at
  /// the beginning.
  JournalOffset lock(String node);

  void move(String node, JournalOffset offset);

  /// Remembers calls that were started and not settled, with the payloads that say so. What is
  /// remembered already stays.
  void open(String node, Map<CallId, byte[]> started);

  /// Forgets calls that were settled.
  void close(String node, Collection<CallId> settled);

  /// The payloads of the calls that are open, in the order of their ids.
  List<byte[]> open(String node);

  /// Puts an entry aside that could not be applied.
  ///
  /// @param bytes the payload, or the damaged stretch
  void park(String node, JournalOffset offset, String reason, byte[] bytes);

  long countParked(String node);

  /// Whether the failure lies in what was to be written, so that writing the same again fails
  /// again; otherwise it lies in the database or the way to it.
  boolean isFaultOfData(Throwable failure);
}
