package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What clients saw, what the journal holds, and what lists and sums show, put before the foreign
/// checker.
final class Books {

  private static final Path CHECKER = StoaProcess.home().resolve("e2e/checker/journal_check.py");

  private final Path folder;
  private final Path journal;
  private final String team;

  /// @param folder the one in which Stoa was started
  Books(Path folder, String team) {
    this(folder, folder.resolve("data/journal"), team);
  }

  /// @param folder the one in which the Stoa was started that has the database
  /// @param journal that of the node that was called
  Books(Path folder, Path journal, String team) {
    this.folder = folder;
    this.journal = journal;
    this.team = team;
  }

  /// Reads lists, sums, ledger and budgets and has everything compared. Stoa runs, and nobody has
  /// called since it started.
  void mustAgree(StoaClient client, Path clientLog, String when) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "python3",
                CHECKER.toString(),
                "--journal",
                journal.toString(),
                "--client",
                clientLog.toString(),
                "--team",
                team,
                "--api-calls",
                calls(client).toString(),
                "--money",
                write("money.json", new JdbcMoney(folder.resolve("data")).json()).toString(),
                "--returned"));
    for (String groupBy : List.of("day", "asset", "key")) {
      command.addAll(List.of("--api-usage", usage(client, groupBy).toString()));
    }
    Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(checker.waitFor()).as("%s:%n%s", when, said).isZero();
  }

  private Path calls(StoaClient client) throws Exception {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          client.get(
              "/api/teams/" + team + "/calls?limit=100" + cursor, "accept", "application/json");
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      page.json().at("/items").forEach(items::add);
      JsonNode next = page.json().path("nextCursor");
      cursor = next.isString() ? "&cursor=" + next.asString() : "";
    } while (!cursor.isEmpty());
    return write("calls.json", StoaClient.JSON.writeValueAsString(items));
  }

  private Path usage(StoaClient client, String groupBy) throws Exception {
    var report = client.get("/api/teams/" + team + "/usage?groupBy=" + groupBy);
    assertThat(report.status()).as(report.body()).isEqualTo(200);
    return write("usage-" + groupBy + ".json", report.body());
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
