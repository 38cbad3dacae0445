package dev.stoa.engines.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.engines.entities.EntityTagger.Tagged;
import dev.stoa.engines.nlp.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {

  @Test
  void joinsTheWordsOfOneEntity() {
    assertThat(chunks("B-PERSON", "I-PERSON", "L-PERSON", "O", "U-ORG"))
        .containsExactly(entity("PERSON", 0, 29), entity("ORG", 40, 49));
  }

  @Test
  void endsAnEntityWhereTheTaggerForgotTo() {
    assertThat(chunks("B-DATE", "O", "I-GPE", "B-GPE", "I-ORG"))
        .containsExactly(
            entity("DATE", 0, 9),
            entity("GPE", 20, 29),
            entity("GPE", 30, 39),
            entity("ORG", 40, 49));
  }

  private static Tagged entity(String type, int start, int end) {
    return new Tagged(type, new Span(start, end));
  }

  private static List<Tagged> chunks(String... labels) {
    Chunks chunks = new Chunks();
    for (int i = 0; i < labels.length; i++) {
      chunks.add(labels[i], new Span(10 * i, 10 * i + 9));
    }
    chunks.close();
    return chunks.found();
  }
}
