package dev.stoa.usage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The partitions of `calls`, one per day.
final class JdbcCallPartitions {

  private static final int YEAR_MIN = 2000;
  private static final int YEAR_MAX = 9999;
  private static final String PREFIX = "calls_";

  private JdbcCallPartitions() {}

  /// Makes those that are missing. They are made apart and then attached, which holds up neither
  /// readers nor writers; nodes that make the same one at once wait for each other.
  static void ensure(Handle handle, Collection<LocalDate> days) {
    List<LocalDate> missing = days.stream().filter(day -> !exists(handle, day)).toList();
    if (missing.isEmpty()) {
      return;
    }
    handle.execute("SELECT pg_advisory_xact_lock(hashtext('stoa.calls.partitions'))");
    for (LocalDate day : missing) {
      if (!exists(handle, day)) {
        make(handle, day);
      }
    }
  }

  private static void make(Handle handle, LocalDate day) {
    String name = name(day);
    handle.execute(
        "CREATE TABLE %s (LIKE calls INCLUDING DEFAULTS INCLUDING CONSTRAINTS)".formatted(name));
    handle.execute(
        "ALTER TABLE calls ATTACH PARTITION %s FOR VALUES FROM ('%s') TO ('%s')"
            .formatted(name, day, day.plusDays(1)));
  }

  private static boolean exists(Handle handle, LocalDate day) {
    return handle
        .createQuery("SELECT to_regclass(:name) IS NOT NULL")
        .bind("name", name(day))
        .mapTo(boolean.class)
        .one();
  }

  /// Drops those of the days before `first`. Waits no longer than two seconds for readers, so that
  /// nobody queues behind it; what it could not drop goes the next time.
  static void dropBefore(Handle handle, LocalDate first) {
    handle.execute("SET LOCAL lock_timeout = '2s'");
    List<String> names =
        handle
            .createQuery(
                """
                SELECT c.relname
                  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                 WHERE i.inhparent = 'calls'::regclass AND c.relname < :first
                 ORDER BY c.relname
                """)
            .bind("first", name(first))
            .mapTo(String.class)
            .list();
    names.forEach(name -> handle.execute("DROP TABLE " + name));
  }

  private static String name(LocalDate day) {
    if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
      throw new IllegalArgumentException("a call that began on " + day + " cannot be true");
    }
    return PREFIX + day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
