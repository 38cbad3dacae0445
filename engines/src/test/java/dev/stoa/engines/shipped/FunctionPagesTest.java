package dev.stoa.engines.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The pages under `docs/functions` say what the catalogue says. Run with `-Dstoa.write=true` to
/// write them anew.
class FunctionPagesTest {

  private static final Path FOLDER = Path.of("..", "docs", "functions");

  @Test
  void thePagesAreThoseOfTheCatalogue() throws IOException {
    SortedMap<String, String> pages = pages(SampleShop.withPacks());
    if (Boolean.getBoolean("stoa.write")) {
      Files.createDirectories(FOLDER);
      for (var page : pages.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())).sorted())
          .containsExactlyElementsOf(pages.keySet());
    }
    for (var page : pages.entrySet()) {
      assertThat(FOLDER.resolve(page.getKey())).content().isEqualTo(page.getValue());
    }
  }

  private static SortedMap<String, String> pages(SampleShop shop) {
    SortedMap<String, String> pages = new TreeMap<>();
    StringBuilder list = new StringBuilder("# Functions\n\n");
    list.append("What models do. Two models of one function are called alike.\n\n");
    for (Function function : shop.functions().values()) {
      List<AssetDraft> models =
          shop.models().stream()
              .filter(model -> function.name().equals(model.listing().function()))
              .toList();
      pages.put(function.name() + ".md", new FunctionPage(function, models).markdown());
      list.append("- [").append(function.title()).append("](").append(function.name());
      list.append(".md): ").append(function.description()).append("\n");
    }
    pages.put("README.md", list.toString());
    return pages;
  }
}
