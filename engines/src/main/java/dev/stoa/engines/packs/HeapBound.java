package dev.stoa.engines.packs;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.stoa.providers.CannotLoadException;
import java.lang.management.ManagementFactory;

/// The most that Java's heap may grow to. Loading what does not fit would end the process, with all
/// calls in it, so it is refused before.
///
/// @param bytes as `-Xmx` sets it
public record HeapBound(long bytes) {

  /// What the rest of Stoa, its other models and the calls under way are left.
  private static final int REST_MEGABYTES = 600;

  private static final int STEP = 100;
  private static final long MEBIBYTE = 1 << 20;

  /// That of this process. `Runtime.maxMemory` would leave out what the parallel collector keeps
  /// free to copy into, a tenth of it.
  static HeapBound ofThisProcess() {
    var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return new HeapBound(Long.parseLong(jvm.getVMOption("MaxHeapSize").getValue()));
  }

  /// The least bound with which the pack loads, in whole hundreds of megabytes.
  public static int megabytesFor(Pack pack) {
    int needed = pack.heapMegabytes() + REST_MEGABYTES;
    return (needed + STEP - 1) / STEP * STEP;
  }

  void require(Pack pack) throws CannotLoadException {
    int needed = megabytesFor(pack);
    if (bytes / MEBIBYTE < needed) {
      throw new CannotLoadException(
          "%s needs %d MB of heap beside the rest, and Stoa runs with %d MB in all. The operator must start it with STOA_HEAP=%dm or more."
              .formatted(pack.name(), pack.heapMegabytes(), bytes / MEBIBYTE, needed));
    }
  }
}
