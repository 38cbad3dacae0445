package dev.stoa.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the embedded server runs. They go on its command line, so that they always are those of this
/// release.
///
/// @param durable false only in tests: what was committed may be lost when the machine fails
/// @param createsDatabases whether Stoa's role may create databases, which only tests need
/// @param sharedBinaries where to keep the binaries, if not beside the database
record ServerSettings(boolean durable, boolean createsDatabases, @Nullable Path sharedBinaries) {

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("max_connections", "60"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("work_mem", "8MB"),
          Map.entry("maintenance_work_mem", "64MB"),
          Map.entry("max_wal_size", "512MB"),
          Map.entry("max_worker_processes", "4"),
          Map.entry("max_parallel_workers_per_gather", "0"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_destination", "stderr"),
          Map.entry("logging_collector", "off"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("log_line_prefix", "%m [%p] "),
          // Statements and details may hold what people typed; they stay out of the log.
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"));

  static ServerSettings forProduction() {
    return new ServerSettings(true, false, null);
  }

  List<String> arguments(int port) {
    Map<String, String> settings = new TreeMap<>(FIXED);
    settings.put("port", Integer.toString(port));
    if (!durable) {
      settings.putAll(Map.of("fsync", "off", "full_page_writes", "off"));
    }
    List<String> arguments = new ArrayList<>();
    settings.forEach((name, value) -> {
      arguments.add("-c");
      arguments.add(name + "=" + value);
    });
    return arguments;
  }
}
