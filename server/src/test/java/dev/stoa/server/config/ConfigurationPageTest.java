package dev.stoa.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConfigurationPageTest {

  @Test
  void everySettingHasItsHeadingAndEveryHeadingItsSetting() throws IOException {
    List<String> headings =
        Files.readAllLines(Path.of("../docs/configuration.md")).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(headings).containsExactlyElementsOf(settings().toList());
  }

  private static Stream<String> settings() {
    return Arrays.stream(Config.class.getRecordComponents())
        .flatMap(section ->
            Arrays.stream(section.getType().getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> section.getName() + "." + name));
  }
}
