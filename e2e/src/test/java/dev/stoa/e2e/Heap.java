package dev.stoa.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The heap of another JVM, as `jcmd` tells it.
final class Heap {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final long KILOBYTE = 1024;

  private Heap() {}

  /// What is in use after a full collection.
  static long usedBytes(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    if (!used.find()) {
      throw new AssertionError("jcmd does not tell the heap of " + pid);
    }
    return Long.parseLong(used.group(1)) * KILOBYTE;
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(program.toString(), Long.toString(pid), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(said);
    }
    return said;
  }
}
