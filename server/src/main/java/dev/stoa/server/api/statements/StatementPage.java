package dev.stoa.server.api.statements;

import dev.stoa.accounts.Team;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A statement as a page to print. It loads nothing and runs nothing.
final class StatementPage {

  private static final String STYLE =
      """
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; margin: 0 0 2rem; }
      caption { text-align: left; font-weight: 600; padding: .25rem 0; }
      th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #bbb; }
      td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
      tr { break-inside: avoid; }
      """;

  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(STYLE)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private StatementPage() {}

  static String of(StatementJson statement, Team team) {
    String title =
        escaped("Statement of %s, %s".formatted(team.name(), statement.totals().month()));
    Function<StatementJson.Line, String> keyLabel = keyLabels(statement);
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$s</title>
    <style>%2$s</style>
    </head>
    <body>
    <h1>%1$s</h1>
    <p>Amounts are credits; the month is that of UTC.%3$s</p>
    %4$s
    %5$s
    %6$s
    %7$s
    %8$s
    </body>
    </html>
    """
        .formatted(
            title,
            STYLE,
            statement.running() ? " It is not over." : "",
            totals(statement.totals()),
            sums("By asset", statement, StatementJson.Line::assetName),
            sums("By key", statement, keyLabel),
            sums("By supplier", statement, StatementJson.Line::supplierName),
            lines(statement, keyLabel));
  }

  /// What each key is called; those of one name are told apart by their ids.
  private static Function<StatementJson.Line, String> keyLabels(StatementJson statement) {
    Map<String, KeyId> owners = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (StatementJson.Line line : statement.lines()) {
      KeyId key = line.key();
      if (key != null && !owners.computeIfAbsent(line.keyLabel(), _ -> key).equals(key)) {
        shared.add(line.keyLabel());
      }
    }
    return line ->
        line.key() != null && shared.contains(line.keyLabel())
            ? "%s (%s)".formatted(line.keyLabel(), line.key().value())
            : line.keyLabel();
  }

  private static String totals(TotalsJson totals) {
    return table(
        "Balance",
        "<th></th><th class=\"n\">Credits</th>",
        row("Opening balance", totals.opening())
            + row("Granted", totals.granted())
            + row("Spent", totals.spent())
            + row("Refunded", totals.refunded())
            + row("Adjusted", totals.adjusted())
            + row("Closing balance", totals.closing()));
  }

  private static String row(String name, Credits amount) {
    return "<tr>" + cell(name) + number(amount.toString()) + "</tr>\n";
  }

  private record Sum(long calls, Credits amount) {
    Sum plus(Sum other) {
      return new Sum(calls + other.calls, amount.plus(other.amount));
    }
  }

  private static String sums(
      String caption, StatementJson statement, Function<StatementJson.Line, String> group) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (StatementJson.Line line : statement.lines()) {
      sums.merge(group.apply(line), new Sum(line.calls(), line.amount()), Sum::plus);
    }
    var rows = new StringBuilder();
    sums.forEach((name, sum) -> rows.append(row(cell(name), sum)));
    return table(caption, "<th></th>" + NUMBERS, rows.toString());
  }

  private static final String NUMBERS = "<th class=\"n\">Calls</th><th class=\"n\">Credits</th>";

  private static String lines(
      StatementJson statement, Function<StatementJson.Line, String> keyLabel) {
    var rows = new StringBuilder();
    for (StatementJson.Line line : statement.lines()) {
      String cells =
          cell(line.assetName()) + cell(line.supplierName()) + cell(keyLabel.apply(line));
      rows.append(row(cells, new Sum(line.calls(), line.amount())));
    }
    return table(
        "By asset, supplier and key, refunds taken off",
        "<th>Asset</th><th>Supplier</th><th>Key</th>" + NUMBERS,
        rows.toString());
  }

  private static String row(String cells, Sum sum) {
    return "<tr>"
        + cells
        + number(Long.toString(sum.calls()))
        + number(sum.amount().toString())
        + "</tr>\n";
  }

  private static String table(String caption, String heads, String rows) {
    return """
    <table>
    <caption>%s</caption>
    <thead><tr>%s</tr></thead>
    <tbody>
    %s</tbody>
    </table>
    """
        .formatted(caption, heads, rows);
  }

  private static String cell(String text) {
    return "<td>" + escaped(text) + "</td>";
  }

  private static String number(String text) {
    return "<td class=\"n\">" + text + "</td>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
