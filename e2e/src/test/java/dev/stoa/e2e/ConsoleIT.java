package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console of the shipped product in a real browser: the walks in `ui/e2e`, with what axe says
/// of every page.
final class ConsoleIT {

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  private static StoaProcess stoa;

  @BeforeAll
  static void start() throws Exception {
    stoa = StoaProcess.start(folder, Newcomer.WITH_ADMINISTRATOR);
  }

  @AfterAll
  static void stop() {
    stoa.close();
  }

  @Test
  void isWalkedThroughInABrowser() throws Exception {
    run("e2e");
  }

  /// Every page in every state and look, and the snippets of the pages in all their languages. The
  /// pictures are in `ui/target/pages`.
  @Test
  @Tag("slow")
  void isLookedAtWhole() throws Exception {
    run("check");
  }

  private static void run(String what) throws Exception {
    var walk =
        new ProcessBuilder(StoaProcess.home().resolve("ui/scripts/e2e").toString(), what)
            .redirectErrorStream(true);
    walk.environment().put("STOA_URL", stoa.url());
    walk.environment().putAll(Newcomer.WITH_ADMINISTRATOR);
    Process running = walk.start();
    String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(told).isZero();
    told.lines().filter(line -> line.contains("SKIPPED")).distinct().forEach(System.err::println);
  }
}
