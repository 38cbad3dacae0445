package dev.stoa.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.TeamId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KeptHitsTest {

  private static final Shelf EMPTY = new Shelf(1, List.of(), List.of(), new KnownWords(List.of()));

  private final KeptHits kept = new KeptHits();
  private int found;

  private void ask(Viewer viewer, Query query, long version) {
    kept.of(
        viewer,
        query,
        version,
        () -> {
          found++;
          return Hits.of(EMPTY, query, List.of());
        });
  }

  @Test
  void findsOnceForAllPages() {
    ask(Viewer.ANONYMOUS, Query.ALL, 1);
    ask(Viewer.ANONYMOUS, Query.ALL.withPage(null, 50), 1);
    assertThat(found).isEqualTo(1);
  }

  @Test
  void findsAnewForAnotherViewerQueryOrVersion() {
    ask(Viewer.ANONYMOUS, Query.ALL, 1);
    ask(new Viewer(Set.of(new TeamId("0123456789abcdef01234567"))), Query.ALL, 1);
    ask(Viewer.ANONYMOUS, Query.ALL.withWords("other"), 1);
    ask(Viewer.ANONYMOUS, Query.ALL, 2);
    assertThat(found).isEqualTo(4);
  }

  @Test
  void letsTheLongestUnaskedGoWhenItHoldsMuch() {
    ask(Viewer.ANONYMOUS, Query.ALL, 1);
    for (int i = 0; i < 1_000; i++) {
      ask(Viewer.ANONYMOUS, Query.ALL.withWords("word" + i), 1);
    }
    ask(Viewer.ANONYMOUS, Query.ALL.withWords("word999"), 1);
    assertThat(found).isEqualTo(1_001);
    ask(Viewer.ANONYMOUS, Query.ALL, 1);
    assertThat(found).isEqualTo(1_002);
  }
}
