package dev.stoa.outbound;

/// Sends HTTP requests to other systems. Safe for use by many threads.
public interface Outbound {

  /// Blocks until the answer is whole, its time is over, or the thread is interrupted; meant for a
  /// virtual thread, which an interrupt frees at once. Never throws: whatever goes wrong is an
  /// answer.
  OutboundAnswer send(OutboundRequest request);
}
