package dev.stoa.storage;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// The tables of Stoa, grown by the SQL files in `dev/stoa/migrations`, forward only.
public final class Schema {

  private static final String LOCATION = "classpath:dev/stoa/migrations";

  private Schema() {}

  /// Brings the database up to date; nodes that start at the same time wait for each other. A
  /// schema that a newer Stoa has made is a [StorageException] and stays untouched.
  public static void migrate(DataSource source) {
    migrate(source, LOCATION);
  }

  static void migrate(DataSource source, String... locations) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(source)
              .locations(locations)
              .table("schema_history")
              .loggers("slf4j")
              .load();
      refuseNewer(flyway.info().applied());
      flyway.migrate();
    } catch (FlywayException failure) {
      throw new StorageException(
          "The database schema cannot be brought up to date: " + oneLine(failure), failure);
    }
  }

  private static void refuseNewer(MigrationInfo[] applied) {
    Arrays.stream(applied)
        .filter(migration -> isFuture(migration.getState()))
        .reduce((_, last) -> last)
        .ifPresent(newest -> {
          throw new StorageException(
              "The database was made by a newer Stoa (its schema has version %s, which this one does not know): start that Stoa or a later one, or restore a backup from before the upgrade."
                  .formatted(newest.getVersion()));
        });
  }

  private static boolean isFuture(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }

  private static String oneLine(FlywayException failure) {
    return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
