package dev.stoa.outbound;

import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/// Whether bytes went out and came back since one exchange began on a connection. Used by one
/// thread.
final class Traffic {

  private @Nullable EndpointDetails counts;
  private long sentBefore;
  private long receivedBefore;
  private boolean answered;

  void begin(HttpConnection connection) {
    EndpointDetails now = connection.getEndpointDetails();
    counts = now;
    sentBefore = now == null ? 0 : now.getSentBytesCount();
    receivedBefore = now == null ? 0 : now.getReceivedBytesCount();
  }

  /// The head of an answer is there.
  void answered() {
    answered = true;
  }

  boolean isUnsent() {
    return !answered && counts != null && counts.getSentBytesCount() == sentBefore;
  }

  boolean isUnanswered() {
    return !answered && counts != null && counts.getReceivedBytesCount() == receivedBefore;
  }
}
