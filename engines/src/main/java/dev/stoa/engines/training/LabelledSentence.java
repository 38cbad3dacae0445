package dev.stoa.engines.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stoa.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence of a review that a person called positive or negative.
///
/// @param domain what was reviewed: `amazon` (things), `imdb` (films), `yelp` (restaurants)
public record LabelledSentence(String domain, String text, boolean positive) {

  public static final List<String> DOMAINS = List.of("amazon", "imdb", "yelp");

  private record Line(String text, @JsonProperty("class") @Nullable Integer label) {}

  /// @param folder with a JSON file for each domain
  public static List<LabelledSentence> readAll(Path folder) throws IOException {
    List<LabelledSentence> all = new ArrayList<>();
    for (String domain : DOMAINS) {
      byte[] json = Files.readAllBytes(folder.resolve(domain + ".json"));
      for (Line line : Json.mapper().readValue(json, Line[].class)) {
        if (line.label() != null) { // each file ends in an empty line
          all.add(new LabelledSentence(domain, line.text(), line.label() == 1));
        }
      }
    }
    return List.copyOf(all);
  }
}
