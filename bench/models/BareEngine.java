import com.sun.management.OperatingSystemMXBean;
import dev.stoa.engines.shipped.ShippedEngines;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One engine alone, without Stoa around it: how fast it answers, or how much memory it takes.
///
///     BareEngine speed sentiment '{"text":"Hi"}' 8 5
///     BareEngine memory sentiment '{"text":"Hi"}'
///
/// Prints one line of JSON: for `memory` at once, for `speed` for each line that it reads, once it
/// has said that it is warm. `bench/models/bench.py` compiles and runs it.
final class BareEngine {

  private static final int WARM_CALLS = 40;
  private static final long SECOND = 1_000_000_000;
  private static final long MILLISECOND = 1_000_000;
  private static final long WARM_SECONDS_MAX = 120;

  /// The compilers' part of the time, below which they are quiet.
  private static final double QUIET = 0.01;

  private BareEngine() {}

  public static void main(String[] args) throws Exception {
    EngineSource source =
        ShippedEngines.all().stream()
            .filter(each -> each.name().equals(args[1]))
            .findFirst()
            .orElseThrow();
    ObjectNode inputs = (ObjectNode) Json.parse(args[2]);
    for (String file : List.of("audio", "image")) {
      if (inputs.has(file)) {
        inputs.put(file, Base64.getDecoder().decode(inputs.path(file).asString()));
      }
    }
    switch (args[0]) {
      case "speed" -> speed(source, inputs, Integer.parseInt(args[3]), Integer.parseInt(args[4]));
      case "memory" -> memory(source, inputs);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /// As many callers as said, each calling again as soon as it was answered. Warm once Java's
  /// compilers are quiet.
  private static void speed(EngineSource source, JsonNode inputs, int callers, int seconds)
      throws Exception {
    try (Engine engine = source.load();
        ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      for (int i = 0; i < WARM_CALLS * 5; i++) {
        engine.run(inputs);
      }
      long giveUp = System.nanoTime() + WARM_SECONDS_MAX * SECOND;
      for (int quiet = 0; quiet < 2 && System.nanoTime() < giveUp; ) {
        long compiling = compilers().getTotalCompilationTime();
        long cpu = cpuNanos();
        round(threads, callers, engine, inputs, seconds);
        compiling = compilers().getTotalCompilationTime() - compiling;
        quiet = compiling * MILLISECOND < QUIET * (cpuNanos() - cpu) ? quiet + 1 : 0;
      }
      IO.println("warm");
      while (IO.readln() != null) {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        long[] nanos = round(threads, callers, engine, inputs, seconds);
        long took = System.nanoTime() - start;
        cpu = cpuNanos() - cpu;
        System.out.printf(
            "{\"perSecond\":%.1f,\"cpuMillis\":%.4f,\"p50Millis\":%.2f,\"p99Millis\":%.2f}%n",
            nanos.length * (double) SECOND / took,
            cpu / 1e6 / nanos.length,
            nanos[nanos.length / 2] / 1e6,
            nanos[nanos.length * 99 / 100] / 1e6);
      }
    }
  }

  private static long[] round(
      ExecutorService threads, int callers, Engine engine, JsonNode inputs, int seconds)
      throws Exception {
    long end = System.nanoTime() + seconds * SECOND;
    Callable<long[]> caller = () -> call(engine, inputs, end);
    List<Future<long[]>> runs =
        threads.invokeAll(IntStream.range(0, callers).mapToObj(_ -> caller).toList());
    return runs.stream().flatMapToLong(BareEngine::times).sorted().toArray();
  }

  private static CompilationMXBean compilers() {
    return ManagementFactory.getCompilationMXBean();
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static LongStream times(Future<long[]> run) {
    return Arrays.stream(run.resultNow());
  }

  private static long[] call(Engine engine, JsonNode inputs, long end) throws Exception {
    long[] nanos = new long[1024];
    int count = 0;
    long begun = System.nanoTime();
    while (begun < end) {
      engine.run(inputs);
      long now = System.nanoTime();
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = now - begun;
      begun = now;
    }
    return Arrays.copyOf(nanos, count);
  }

  /// What the process has grown by once the engine has been used, with what Java can do without
  /// given back.
  private static void memory(EngineSource source, JsonNode inputs) throws Exception {
    Json.text(inputs);
    System.gc();
    System.gc();
    long before = resident();
    long start = System.nanoTime();
    try (Engine engine = source.load()) {
      long loaded = System.nanoTime() - start;
      for (int i = 0; i < WARM_CALLS; i++) {
        engine.run(inputs);
      }
      System.gc();
      System.gc();
      System.out.printf(
          "{\"megabytes\":%.0f,\"loadMillis\":%d}%n",
          (resident() - before) / 1e6, loaded / 1_000_000);
    }
  }

  private static long resident() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      String line = lines.filter(each -> each.startsWith("VmRSS")).findFirst().orElseThrow();
      return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    }
  }
}
