package dev.stoa.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages stay short enough to be read, and their links lead somewhere.
class PagesTest {

  private static final Path ROOT = Repository.root();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.concat(docs, top).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkToAFileLeadsToOne(Path page) throws IOException {
    Matcher links = LINK.matcher(Files.readString(page));
    while (links.find()) {
      if (!links.group(1).contains("://")) {
        assertThat(page.resolveSibling(links.group(1))).as("a link in %s", page).exists();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"README.md, 120", "docs/architecture.md, 300"})
  void isShort(String page, int linesMax) throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve(page))).hasSizeLessThanOrEqualTo(linesMax);
  }

  @Test
  void aDecisionHasItsFourPartsInSixtyLinesAndIsListed() throws IOException {
    Path folder = ROOT.resolve("docs/decisions");
    String list = Files.readString(folder.resolve("README.md"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> String.valueOf(file.getFileName()).matches("\\d{4}-.*\\.md")))
          .hasSizeGreaterThanOrEqualTo(7)
          .allSatisfy(record -> {
            assertThat(Files.readAllLines(record)).hasSizeLessThanOrEqualTo(60);
            assertThat(Files.readString(record))
                .contains("**Context.**", "**Decision.**")
                .contains("**Consequences.**", "**Alternatives.**");
            assertThat(list).contains("(" + record.getFileName() + ")");
          });
    }
  }

  @Test
  void theArchitectureNamesEveryPackageOfTheProduct() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/architecture.md"));

    assertThat(SourceFile.under(ROOT.resolve("core")).stream())
        .filteredOn(source -> !source.test())
        .extracting(source -> source.folder().replaceFirst(".*dev/stoa/([a-z]+).*", "$1"))
        .allSatisfy(domain -> assertThat(page).contains("**" + domain + "**"));
  }
}
