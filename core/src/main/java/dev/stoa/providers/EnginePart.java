package dev.stoa.providers;

/// Something large that an engine keeps in memory while it is loaded, such as weights. Engines that
/// name the same part share one copy of it.
///
/// @param name such as `bge-small`
/// @param bytes what the process grows by when it is loaded and has been used: an estimate,
///   measured once for each part, not counted at run time
public record EnginePart(String name, long bytes) {

  private static final long MEGABYTE = 1_000_000;

  public static EnginePart ofMegabytes(String name, int megabytes) {
    return new EnginePart(name, megabytes * MEGABYTE);
  }
}
