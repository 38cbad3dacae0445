package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.e2e.CommandLine.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The walk of [FirstCallIT] on the command line, with what it says when something is missing.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class CliIT {

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  private static StoaProcess stoa;
  private static CommandLine ada;

  @BeforeAll
  static void start() throws Exception {
    stoa = StoaProcess.start(folder, Newcomer.WITH_ADMINISTRATOR);
    ada = new CommandLine(folder);
  }

  @AfterAll
  static void stop() {
    stoa.close();
  }

  private static Ran succeeds(String... arguments) throws Exception {
    Ran ran = ada.run(arguments);
    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    return ran;
  }

  private static void isRefused(int exitCode, String saying, String... arguments) throws Exception {
    Ran ran = ada.run(arguments);
    assertThat(ran.err()).as(ran.toString()).contains(saying).doesNotContain("\tat ");
    assertThat(ran.exitCode()).isEqualTo(exitCode);
  }

  @Test
  @Order(1)
  void saysWhatIsMissingBeforeAnythingIsThere() throws Exception {
    isRefused(2, "Log in: stoa login", "keys", "list");
    isRefused(2, "stoa keys create NAME --use", "call", "models/sentiment", "text=a");
    ada.set("STOA_URL", "http://localhost:1");
    isRefused(1, "Start Stoa with `stoa serve`", "search");
    ada.set("STOA_URL", "");
  }

  @Test
  @Order(2)
  void signsUpAndLogsIn() throws Exception {
    String[] who = {"--url", stoa.url(), "--email", "ada@example.org"};
    ada.set("STOA_PASSWORD", "wrong password");
    isRefused(1, "wrong_password", "login", who[0], who[1], who[2], who[3]);
    ada.set("STOA_PASSWORD", "correct horse battery");
    succeeds("login", "--sign-up", "--name", "Ada", who[0], who[1], who[2], who[3]);
    assertThat(succeeds("login", who[0], who[1], who[2], who[3]).out()).contains("Logged in");
    assertThat(Files.getPosixFilePermissions(ada.settings()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  @Order(3)
  void findsTheModelAndReadsItsPage() throws Exception {
    assertThat(succeeds("search", "sentimnt").out()).contains("models/sentiment");
    assertThat(succeeds("search", "sentiment", "--json").json().at("/items/0/ref").asString())
        .isEqualTo("sentiment");
    assertThat(succeeds("show", "models/sentiment").out())
        .contains("text", "string or array", "free *", "0.0001", "stoa subscribe models/sentiment");
    isRefused(1, "See what there is: stoa search", "show", "models/nothing");
  }

  @Test
  @Order(4)
  void callsOnceSubscribedWithAKey() throws Exception {
    succeeds("keys", "create", "laptop", "--use");
    isRefused(1, "stoa subscribe models/sentiment", "call", "models/sentiment", "text=a");
    assertThat(succeeds("subscribe", "models/sentiment").out()).contains("active");
    Ran called = succeeds("call", "models/sentiment", "text=I love this");
    assertThat(called.out()).contains("positive");
    assertThat(called.err()).contains("credits", "request ");
    assertThat(
            succeeds("call", "models/sentiment", "text=Dreadful", "--accept", "text/plain").out())
        .isEqualTo("negative\n");
    isRefused(1, "/txet", "call", "models/sentiment", "txet=a");
  }

  @Test
  @Order(5)
  void seesTheCallsAndWhatTheyCameTo() throws Exception {
    Ran called = succeeds("call", "models/sentiment", "text=Fine", "--json");
    String id = called.json().at("/requestId").asString();
    Visibly.within(
        Visibly.USAGE,
        () -> assertThat(succeeds("calls").out()).contains(id, "sentiment", "succeeded", "0.0"));
    assertThat(succeeds("calls", id, "--json").json().at("/requestId").asString()).isEqualTo(id);
    assertThat(succeeds("calls", "--json").json().at("/items")).hasSize(3);
    assertThat(succeeds("usage", "--by", "asset").out()).contains("sentiment  3      0");
    assertThat(succeeds("usage", "--by", "key").out()).contains("laptop");
  }

  @Test
  @Order(6)
  void keepsRotatesAndRevokesKeys() throws Exception {
    assertThat(succeeds("keys", "list").out()).contains("laptop *", "command line");
    String second = succeeds("keys", "create", "second", "--per-minute", "1").out().strip();
    succeeds("keys", "use", second);
    succeeds("call", "models/sentiment", "text=a");
    isRefused(1, "Try again in", "call", "models/sentiment", "text=a");
    succeeds("keys", "use", "laptop");
    String before = Files.readString(ada.settings());
    String rotated = succeeds("keys", "rotate", "laptop", "--overlap", "1m").out().strip();
    assertThat(before).doesNotContain(rotated);
    assertThat(Files.readString(ada.settings())).contains(rotated);
    succeeds("call", "models/sentiment", "text=a");
    ada.set("STOA_API_KEY", rotated);
    succeeds("keys", "revoke", "laptop");
    isRefused(1, "stoa keys create NAME --use", "call", "models/sentiment", "text=a");
    ada.set("STOA_API_KEY", "");
    isRefused(2, "There is no key to call with", "call", "models/sentiment", "text=a");
  }

  @Test
  @Order(7)
  void unsubscribes() throws Exception {
    succeeds("unsubscribe", "models/sentiment");
    assertThat(succeeds("subscriptions").out()).doesNotContain("sentiment");
  }

  @Test
  @Order(8)
  void appliesManifestsAllOrNothing() throws Exception {
    succeeds("login", "--url", stoa.url(), "--email", "root@example.org");
    Path good = OwnModel.write(folder.resolve("mine"), "mine");
    assertThat(succeeds("apply", "-f", good.toString()).out()).contains("created", "mine");
    assertThat(succeeds("apply", "-f", good.toString(), "--json").json().at("/items/0/outcome"))
        .hasToString("\"unchanged\"");
    Path faulty = folder.resolve("faulty.yaml");
    Files.writeString(
        faulty, Files.readString(good).replace("summary:", "sumary:").replace("mine", "other"));
    Ran refused = ada.run("apply", "-f", faulty.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("faulty.yaml", "faulty.yaml:4:", "sumary", "summary");
    assertThat(succeeds("search", "other").out()).doesNotContain("other");
  }

  @Test
  @Order(9)
  void logsOut() throws Exception {
    succeeds("logout");
    isRefused(2, "Log in: stoa login", "calls");
  }
}
