package dev.stoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Slug;
import dev.stoa.kernel.TeamId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamSlugsTest {

  private static final TeamId ID = new TeamId("0123456789abcdef01234567");

  @ParameterizedTest
  @CsvSource({
    "Ada Lovelace, ada-lovelace",
    "'  Jörg  Müller! ', jorg-muller",
    "İpek, ipek",
    "R2-D2, r2-d2",
    "'A.', mailbox",
    "李雷, mailbox",
    "Stoa, mailbox",
    "Rows, mailbox",
    "deadbeefdeadbeefdeadbeef, mailbox"
  })
  void makesASlugFromTheFirstWordThatYieldsOne(String name, String slug) {
    assertThat(TeamSlugs.candidates(List.of(name, "mailbox"), ID)).first().isEqualTo(slug);
  }

  @Test
  void hasAWordForThoseWhoseNameAndMailboxYieldNone() {
    assertThat(TeamSlugs.candidates(List.of("李雷", "admin"), ID)).first().isEqualTo("people");
  }

  @Test
  void countsAFewAndThenTakesTheEndOfTheId() {
    assertThat(TeamSlugs.candidates(List.of("Ada"), ID))
        .containsExactly("ada", "ada-2", "ada-3", "ada-4", "ada-5", "ada-01234567");
  }

  @Test
  void staysWithinTheLengthOfASlug() {
    assertThat(TeamSlugs.candidates(List.of("x".repeat(49) + " y".repeat(30)), ID))
        .allMatch(Slug::isSlug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stoa", "api", "admin", "house", "rows", "Ada", "a", "-ada", "ada/b"})
  void keepsSomeSlugsFromTeams(String slug) {
    assertThat(TeamSlugs.isFree(slug)).isFalse();
  }
}
