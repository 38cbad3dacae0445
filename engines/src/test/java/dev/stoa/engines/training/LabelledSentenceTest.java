package dev.stoa.engines.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledSentenceTest {

  @TempDir private Path folder;

  @Test
  void readsEveryDomainAndSkipsTheEmptyLineAtTheEnd() throws IOException {
    String json =
        """
        [{"text":"Good.","class":1},{"text":"Bad.","class":0},{"text":"","class":null}]\
        """;
    for (String domain : LabelledSentence.DOMAINS) {
      Files.writeString(folder.resolve(domain + ".json"), json);
    }
    assertThat(LabelledSentence.readAll(folder))
        .hasSize(6)
        .startsWith(
            new LabelledSentence("amazon", "Good.", true),
            new LabelledSentence("amazon", "Bad.", false))
        .endsWith(new LabelledSentence("yelp", "Bad.", false));
  }
}
