package dev.stoa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.TimedIds;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class JdbcAuditTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final UserId ANN = new UserId("b00000000000000000000001");
  private static final UserId BOB = new UserId("b00000000000000000000002");
  private static final KeyId KEY = new KeyId("c00000000000000000000001");

  private final ManualClock clock = ManualClock.at("2026-03-01T09:00:00Z");
  private final TimedIds ids = new TimedIds(clock);
  private final TeamId team = new TeamId(ids.next());
  private final JdbcAudit audit = new JdbcAudit(DB.database(), ids, clock);

  @AfterAll
  static void drop() {
    DB.close();
  }

  @Test
  void keepsWhoDidWhatWhenWithBeforeAndAfter() {
    record(new By(ANN, KEY), deed("change", "key", Map.of("name", "a"), Map.of("name", "b")));

    assertThat(list(AuditFilter.ALL).items())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.at()).isEqualTo(clock.instant());
          assertThat(entry.by()).isEqualTo(new By(ANN, KEY));
          assertThat(entry.verb()).isEqualTo("change");
          assertThat(entry.kind()).isEqualTo("key");
          assertThat(entry.target()).isEqualTo("x");
          assertThat(String.valueOf(entry.before())).isEqualTo("{\"name\":\"a\"}");
          assertThat(String.valueOf(entry.after())).isEqualTo("{\"name\":\"b\"}");
        });
  }

  @Test
  void saysNobodyWhereNobodyWasNamed() {
    audit.record(deed("create", "team", null, Map.of()));

    AuditEntry entry = list(AuditFilter.ALL).items().getFirst();
    assertThat(entry.by()).isEqualTo(By.NOBODY);
    assertThat(entry.before()).isNull();
  }

  @Test
  void filtersByKindPersonAndTime() {
    Instant first = clock.instant();
    record(new By(ANN, null), deed("issue", "key", null, Map.of()));
    clock.advance(Duration.ofHours(1));
    record(new By(BOB, null), deed("invite", "invitation", null, Map.of()));

    assertThat(verbs(new AuditFilter("key", null, null, null))).containsExactly("issue");
    assertThat(verbs(new AuditFilter(null, BOB, null, null))).containsExactly("invite");
    assertThat(verbs(new AuditFilter(null, null, first.plusSeconds(1), null)))
        .containsExactly("invite");
    assertThat(verbs(new AuditFilter(null, null, null, clock.instant()))).containsExactly("issue");
  }

  @Test
  void listsPageByPageNewestFirst() {
    for (String verb : new String[] {"a", "b", "c"}) {
      audit.record(deed(verb, "key", null, null));
      clock.advance(Duration.ofSeconds(1));
    }
    Page<AuditEntry> first = audit.list(team, AuditFilter.ALL, null, 2);
    Page<AuditEntry> second = audit.list(team, AuditFilter.ALL, first.nextCursor(), 2);

    assertThat(first.items()).extracting(AuditEntry::verb).containsExactly("c", "b");
    assertThat(second.items()).extracting(AuditEntry::verb).containsExactly("a");
    assertThat(second.nextCursor()).isNull();
    assertThatThrownBy(() -> audit.list(null, AuditFilter.ALL, first.nextCursor(), 2))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.BAD_CURSOR));
  }

  @Test
  void showsATeamNothingOfAnother() {
    audit.record(deed("issue", "key", null, null));

    assertThat(audit.list(new TeamId(ids.next()), AuditFilter.ALL, null, 10).items()).isEmpty();
    assertThat(audit.list(null, AuditFilter.ALL, null, 200).items()).isNotEmpty();
  }

  @Test
  void letsNobodyChangeOrDeleteAnEntry() {
    audit.record(deed("issue", "key", null, null));

    for (String tampering :
        new String[] {
          "update audit_entries set verb = 'nothing'",
          "delete from audit_entries",
          "truncate audit_entries"
        }) {
      assertThatThrownBy(() -> DB.database().run(handle -> handle.execute(tampering)))
          .hasMessageContaining("append-only");
    }
    assertThat(list(AuditFilter.ALL).items()).hasSize(1);
  }

  @Test
  void forgetsWhatWasRolledBack() {
    assertThatThrownBy(() ->
            DB.database()
                .together(() -> {
                  audit.record(deed("issue", "key", null, null));
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");

    assertThat(list(AuditFilter.ALL).items()).isEmpty();
  }

  private void record(By by, Deed deed) {
    Acting.as(
        by,
        () -> {
          audit.record(deed);
          return deed;
        });
  }

  private Deed deed(String verb, String kind, @Nullable Object before, @Nullable Object after) {
    return new Deed(team, verb, kind, "x", before, after);
  }

  private Page<AuditEntry> list(AuditFilter filter) {
    return audit.list(team, filter, null, 10);
  }

  private List<String> verbs(AuditFilter filter) {
    return list(filter).items().stream().map(AuditEntry::verb).toList();
  }
}
