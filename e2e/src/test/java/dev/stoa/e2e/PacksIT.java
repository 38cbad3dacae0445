package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A pack, from the command that fetches it to the one that removes it. Slow, because Maven may
/// have to fetch 280 MB.
@Tag("slow")
final class PacksIT {

  private static final Duration MAX = Duration.ofSeconds(60);
  private static final String ADDRESS = "/models/named-entities";
  private static final String PAGE = "/api/assets" + ADDRESS;

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  @Test
  void aPackIsInstalledCalledAndRemoved() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    String installed = ran("install");
    assertThat(installed).contains("7 of 7  nlp4j-english-1.1.2.jar, 261.3 MB", "STOA_HEAP=1300m");
    assertThat(ran("list")).containsPattern("named-entities +installed");

    try (var stoa = StoaProcess.start(folder, Map.of(), "--demo");
        var client = new StoaClient(stoa.url())) {
      var refused = client.post(ADDRESS, Map.of("text", "Ada"), "x-api-key", key(stoa));
      assertThat(refused.status()).as(refused.body()).isEqualTo(503);
      assertThat(refused.json().path("detail").asString()).contains("STOA_HEAP=1300m");
    }
    try (var stoa = StoaProcess.start(folder, Map.of("STOA_HEAP", "1300m"), "--demo");
        var client = new StoaClient(stoa.url())) {
      JsonNode examples = client.get(PAGE).json().at("/shown/examples");
      assertThat(examples.size()).isGreaterThan(1);
      for (JsonNode example : examples) {
        var answer = client.post(ADDRESS, example.path("inputs"), "x-api-key", key(stoa));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("data")).isEqualTo(example.path("outputs"));
      }
    }
    assertThat(ran("remove", "--yes")).contains("Removed.");
    try (var stoa = StoaProcess.start(folder, Map.of(), "--demo");
        var client = new StoaClient(stoa.url())) {
      var gone = client.post(ADDRESS, Map.of("text", "Ada"), "x-api-key", key(stoa));
      assertThat(gone.status()).as(gone.body()).isEqualTo(410);
      assertThat(client.get("/api/assets?q=named-entities").body())
          .doesNotContain("\"slug\":\"named-entities\"");
    }
  }

  private static String key(StoaProcess stoa) throws Exception {
    Visibly.within(MAX, () -> assertThat(stoa.output()).contains("Ctrl-C"));
    return Files.readString(folder.resolve("data/demo-key")).strip();
  }

  private static String ran(String verb, String... options) throws Exception {
    String[] arguments = {"packs", verb, "--data-dir", folder.resolve("data").toString()};
    var line = new ArrayList<>(List.of(arguments));
    if (!verb.equals("list")) {
      line.add("named-entities");
    }
    line.addAll(List.of(options));
    var ran = new CommandLine(folder).run(line.toArray(String[]::new));
    assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    return ran.out();
  }
}
