package dev.stoa.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Reads the tables of money from the database that Stoa runs in a folder, for the foreign checker.
final class JdbcMoney {

  /// Of one moment. Amounts are nanocredits.
  private static final String ALL =
      """
      select json_build_object(
        'ledger', (select coalesce(json_agg(l), '[]') from (
          select e.*, t.kind from ledger_entries e
          join ledger_transactions t on t.id = e.transaction) l),
        'balances', (select coalesce(json_agg(b), '[]') from credit_balances b),
        'budgets', (select coalesce(json_agg(b), '[]') from budgets b),
        'windows', (select coalesce(json_agg(w), '[]') from budget_windows w),
        'leases', (select coalesce(json_agg(l), '[]') from budget_leases l),
        'spending', (select coalesce(json_agg(s), '[]') from budget_spending s))
      """;

  private final Path data;

  /// @param data the data folder of the Stoa that started the database
  JdbcMoney(Path data) {
    this.data = data;
  }

  int port() throws IOException {
    return Integer.parseInt(Files.readString(data.resolve("postgres/port")).strip());
  }

  String password() throws IOException {
    return Files.readString(data.resolve("postgres-password")).strip();
  }

  String json() throws IOException, SQLException {
    var login = new Properties();
    login.setProperty("user", "stoa");
    login.setProperty("password", password());
    String url = "jdbc:postgresql://127.0.0.1:" + port() + "/stoa";
    try (var connection = DriverManager.getConnection(url, login);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(ALL)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
