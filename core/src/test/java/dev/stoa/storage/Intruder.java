package dev.stoa.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A program that another local user runs against the embedded server: it tries to connect as every
/// role, and to read the given files. It prints what it could do.
final class Intruder {

  private static final String WRONG_PASSWORD = "28P01";
  private static final String NO_PASSWORD_GIVEN = "08004";

  private Intruder() {}

  public static void main(String[] arguments) {
    for (String role : List.of("stoa", "postgres", "root", "nobody")) {
      for (String database : List.of("stoa", "postgres", "template1")) {
        for (@Nullable String password : Arrays.asList(null, "", role, "postgres", "stoa")) {
          connect(arguments[0], role, database, password);
        }
      }
    }
    Arrays.stream(arguments)
        .skip(1)
        .filter(file -> Files.isReadable(Path.of(file)))
        .forEach(file -> System.out.println("can read " + file));
    System.out.println("done");
  }

  private static void connect(
      String port, String role, String database, @Nullable String password) {
    Properties properties = new Properties();
    properties.setProperty("user", role);
    if (password != null) {
      properties.setProperty("password", password);
    }
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    try (Connection connection = DriverManager.getConnection(url, properties)) {
      System.out.println("is in as " + role + " in " + connection.getCatalog());
    } catch (SQLException refused) {
      String state = refused.getSQLState();
      if (!WRONG_PASSWORD.equals(state) && !NO_PASSWORD_GIVEN.equals(state)) {
        System.out.println("unexpected " + refused);
      }
    }
  }
}
