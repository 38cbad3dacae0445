package dev.stoa.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the database cluster at the first start: Stoa's role, which is no superuser, and its
/// database. The superuser has no password, so nobody can connect as it; what it has to do is done
/// before the server listens.
final class Cluster {

  static final String ROLE = "stoa";
  static final String DATABASE = "stoa";

  private static final Logger log = LoggerFactory.getLogger(Cluster.class);
  private static final String SUPERUSER = "postgres";

  private final ServerCommand command;
  private final ServerHome home;
  private final ServerSettings settings;

  Cluster(ServerCommand command, ServerSettings settings) {
    this.command = command;
    this.home = command.home();
    this.settings = settings;
  }

  void prepare(PasswordFile password) throws IOException {
    boolean isComplete = Files.exists(home.completionMark());
    if (isComplete && password.isNew() && home.isElsewhere()) {
      setAside();
      isComplete = false;
    }
    if (!isComplete) {
      create(password);
      return;
    }
    home.account().requireOwnershipOf(home.cluster());
    if (password.isNew()) {
      log.info("The password of PostgreSQL was gone: setting a new one");
      asSuperuser(SUPERUSER, "ALTER ROLE %s PASSWORD '%s';".formatted(ROLE, password.password()));
    }
  }

  /// The data folder that these files belonged to is gone, and another has its name.
  private void setAside() throws IOException {
    Files.delete(home.completionMark());
    int number = 1;
    while (Files.exists(home.folder().resolve("cluster-left-" + number))) {
      number++;
    }
    Path left = home.folder().resolve("cluster-left-" + number);
    Files.move(home.cluster(), left);
    log.warn("{} is the database of a data folder that was deleted; it is not used", left);
  }

  private void create(PasswordFile password) throws IOException {
    log.info("Making the database in {}", home.cluster());
    FileTree.delete(home.cluster());
    home.account().makePrivateFolder(home.cluster());
    command.run("initdb", initdbArguments(), "");
    String attributes = settings.createsDatabases() ? "CREATEDB" : "";
    asSuperuser(
        SUPERUSER,
        "CREATE ROLE %s LOGIN %s PASSWORD '%s';".formatted(ROLE, attributes, password.password()),
        "CREATE DATABASE %s OWNER %s;".formatted(DATABASE, ROLE));
    asSuperuser(DATABASE, "CREATE EXTENSION pg_trgm;");
    Files.createFile(home.completionMark());
  }

  private List<String> initdbArguments() {
    List<String> arguments =
        List.of(
            "--pgdata=" + home.cluster(),
            "--username=" + SUPERUSER,
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--lc-ctype=C.UTF-8",
            "--auth=reject",
            "--no-instructions");
    return settings.durable()
        ? arguments
        : Stream.concat(arguments.stream(), Stream.of("--no-sync")).toList();
  }

  /// Runs statements, one a line, while no server runs.
  private void asSuperuser(String database, String... statements) throws IOException {
    command.run(
        "postgres",
        List.of(
            "--single",
            "-D",
            home.cluster().toString(),
            "-c",
            "exit_on_error=on",
            "-c",
            "password_encryption=scram-sha-256",
            // rounds slow the guessing of passwords that people choose; this one is 32 random bytes
            "-c",
            "scram_iterations=1",
            database),
        String.join("\n", statements) + "\n");
  }
}
