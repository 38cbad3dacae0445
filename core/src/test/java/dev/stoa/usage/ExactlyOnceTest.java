package dev.stoa.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.Outcome;
import dev.stoa.journal.SampleCalls;
import dev.stoa.kernel.Credits;
import dev.stoa.storage.ConnectionPool;
import dev.stoa.storage.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever was acknowledged counts exactly once, in lines and in sums, whenever processes die.
final class ExactlyOnceTest {

  private static final int LIVES = 4;
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final TestDatabase DB = TestDatabase.fresh();
  private static final ConnectionPool POOL = ConnectionPool.open(DB.connection(), 4);

  @TempDir private Path folder;

  @BeforeEach
  void empty() {
    DB.database()
        .run(handle ->
            handle.execute(
                "TRUNCATE calls, usage_daily, journal_offsets, journal_open, journal_parked"));
  }

  @AfterAll
  static void close() {
    POOL.close();
    DB.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void countsEveryAcknowledgedCallOnce(long seed) throws IOException {
    Map<String, Outcome> expected = outcomesOfLives(seed);

    List<Settled> calls =
        new JdbcUsageStore(DB.database())
            .list(SampleCalls.TEAM, CallFilter.ALL, CallOrder.NEWEST, null, 100_000);
    Map<String, Outcome> counted =
        calls.stream()
            .collect(Collectors.toMap(call -> call.subject().call().value(), Settled::outcome));
    assertThat(counted).isEqualTo(expected);
    UsageRow sums =
        new UsageReport(new JdbcUsageStore(DB.database()))
            .by(SampleCalls.TEAM, UsageQuery.of(DAY, DAY, GroupBy.DAY))
            .getFirst();
    assertThat(sums.calls()).isEqualTo(expected.size());
    assertThat(sums.errors())
        .isEqualTo(expected.values().stream().filter(Outcome::isError).count());
    assertThat(sums.cost())
        .isEqualTo(calls.stream().map(Settled::cost).reduce(Credits.ZERO, Credits::plus));
    assertThat(rows("journal_open")).isEqualTo("[]");
    assertThat(rows("journal_parked")).isEqualTo("[]");
  }

  /// The checker reads the journal by itself and shares no code with what it checks.
  @Nested
  final class InTheEyesOfTheChecker {

    private static final Path CHECKER = Path.of("..", "e2e", "checker", "journal_check.py");

    @Test
    void everythingAgrees() throws Exception {
      Map<String, Outcome> expected = outcomesOfLives(11);

      assertThat(check(answers(expected))).isEqualTo("0 differences");
    }

    @Test
    void aMissingLineAndAWrongSumAreDifferences() throws Exception {
      Map<String, Outcome> expected = outcomesOfLives(12);
      DB.database()
          .run(handle -> {
            handle.execute("UPDATE usage_daily SET cost = cost + 1 WHERE unit = 'characters'");
            return handle.execute("DELETE FROM calls WHERE call = (SELECT min(call) FROM calls)");
          });

      assertThat(check(answers(expected)))
          .contains("no row in calls")
          .contains("the table says")
          .endsWith(" 2 differences");
    }

    @Test
    void anAnswerThatIsNotInTheJournalIsADifference() throws Exception {
      List<String> answers = answers(outcomesOfLives(13));
      answers.add(answer("f".repeat(24), "200"));

      assertThat(check(answers))
          .contains("answered with 200, not in the journal")
          .endsWith(" 1 differences");
    }

    @Test
    void aFlippedByteIsADifference() throws Exception {
      List<String> answers = answers(outcomesOfLives(14));
      Path first = segment(1);
      byte[] bytes = Files.readAllBytes(first);
      bytes[100] ^= 1;
      Files.write(first, bytes);

      assertThat(check(answers)).contains("damaged frame (checksum)");
    }

    private Path segment(int number) throws IOException {
      Path journal = folder.resolve("journal");
      String node = Files.readString(journal.resolve("node")).strip();
      return journal.resolve(node).resolve("%016d.journal".formatted(number));
    }

    private static List<String> answers(Map<String, Outcome> outcomes) {
      Function<Outcome, String> status =
          outcome ->
              switch (outcome) {
                case SUCCEEDED, ABANDONED -> "200";
                case FAILED -> "502";
                case INTERRUPTED -> "null";
              };
      List<String> lines = new ArrayList<>();
      outcomes.forEach((call, outcome) -> lines.add(answer(call, status.apply(outcome))));
      return lines;
    }

    private static String answer(String call, String status) {
      return "{\"requestId\":\"%s\",\"status\":%s}".formatted(call, status);
    }

    /// All that the checker has to say when it is given everything.
    private String check(List<String> answers) throws IOException, InterruptedException {
      Path client = Files.write(folder.resolve("client"), answers);
      Path calls = Files.writeString(folder.resolve("calls"), rows("calls"));
      Path daily = Files.writeString(folder.resolve("daily"), rows("usage_daily"));
      Process process =
          new ProcessBuilder(
                  "python3",
                  CHECKER.toString(),
                  "--journal=" + folder.resolve("journal"),
                  "--client=" + client,
                  "--calls=" + calls,
                  "--daily=" + daily)
              .redirectErrorStream(true)
              .start();
      String said;
      try (BufferedReader reader = process.inputReader()) {
        said = reader.lines().collect(Collectors.joining("\n"));
      }
      boolean agrees = process.waitFor() == 0;
      assertThat(said).endsWith(" differences");
      return agrees ? "0 differences" : said;
    }
  }

  private Map<String, Outcome> outcomesOfLives(long seed) throws IOException {
    var lives = new LivesOfAJournal(folder.resolve("journal"), seed, POOL.source());
    for (int life = 0; life < LIVES; life++) {
      lives.live();
    }
    lives.recover();
    return lives.expected();
  }

  private static String rows(String table) {
    return DB.database()
        .run(handle ->
            handle
                .select("SELECT coalesce(json_agg(t), '[]')::text FROM %s t".formatted(table))
                .mapTo(String.class)
                .one());
  }
}
