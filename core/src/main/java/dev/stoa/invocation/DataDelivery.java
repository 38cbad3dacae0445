package dev.stoa.invocation;

import dev.stoa.data.DataExport;
import dev.stoa.data.DataPlace;
import dev.stoa.limits.Permit;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Rows that are to be sent. The call is not over before that: it keeps its place among those that
/// run at once, and the journal has what was charged before the last bytes leave. A caller that
/// goes away pays for the part that was sent.
public final class DataDelivery {

  private final Settlement.Unsent unsent;
  private final Permit permit;

  DataDelivery(Settlement.Unsent unsent, Permit permit) {
    this.unsent = unsent;
    this.permit = permit;
  }

  /// What it costs once all is sent.
  CallAnswer.Charge charge() {
    return DataSettle.charge(
        unsent.routed(), unsent.exported().export().rows(), unsent.exported().export().bytes());
  }

  /// Of the page that it is; null when it is none.
  public @Nullable DataPlace place() {
    return unsent.exported().place();
  }

  /// Sends all of it with memory that does not grow with its size. To be called once.
  ///
  /// @throws IOException as the stream does
  /// @throws IllegalStateException when the call cannot be recorded; the last bytes are then held
  ///   back
  public void sendTo(OutputStream out) throws IOException {
    DataExport export = unsent.exported().export();
    DataSettle settle = unsent.settle();
    try (permit;
        export) {
      var held = new HeldEnd(out, export.bytes());
      try {
        export.writeTo(held);
      } catch (IOException | RuntimeException broken) {
        var charged = settle.broken(unsent.routed(), sentRows(held.sent()), held.sent());
        var _ = permit.spent(charged.units());
        throw broken;
      }
      if (!settle.sent(unsent.routed(), charge(), export.bytes())) {
        throw new IllegalStateException("the call cannot be recorded");
      }
      var _ = permit.spent(charge().units());
      held.release();
    }
  }

  private long sentRows(long bytes) {
    long all = unsent.exported().export().bytes();
    return all == 0 ? 0 : Math.ceilDiv(bytes * unsent.exported().export().rows(), all);
  }
}
