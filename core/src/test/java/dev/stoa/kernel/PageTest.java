package dev.stoa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

  private static Page<String> page(List<String> found, int limit) {
    return Page.of(found, limit, "letters", List::of);
  }

  @Test
  void isTheLastOneWhenNoMoreThanItsLimitWasFound() {
    assertThat(page(List.of("a", "b"), 2)).isEqualTo(new Page<>(List.of("a", "b"), null));
    assertThat(page(List.of(), 2).items()).isEmpty();
  }

  @Test
  void endsAtItsLimitAndSaysWhereTheNextOneBegins() {
    Page<String> page = page(List.of("a", "b", "c"), 2);
    assertThat(page.items()).containsExactly("a", "b");
    String cursor = page.nextCursor();
    assertThat(cursor).isNotNull();
    assertThat(Cursor.decode("letters", String.valueOf(cursor), 1)).containsExactly("b");
  }
}
