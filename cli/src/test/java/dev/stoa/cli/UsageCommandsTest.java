package dev.stoa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageCommandsTest {

  @TempDir Path home;
  private final FakeStoa stoa = new FakeStoa();
  private CommandLineFixture person;

  @BeforeEach
  void logIn() {
    person = new CommandLineFixture(home).loggedInAt(stoa.url());
  }

  @AfterEach
  void close() {
    stoa.close();
  }

  @Test
  void callsListsRequestIdsOutcomesAndCosts() {
    stoa.on(
        "GET /api/teams/ada/calls?outcome=succeeded&limit=1",
        200,
        """
        {"items":[{"requestId":"r7","asset":{"type":"model","ref":"sentiment"},"status":200,
          "outcome":"succeeded","cost":0.0001,"startedAt":"2026-01-01T00:00:00Z"}],
         "nextCursor":"c2"}\
        """);

    assertThat(person.run("calls", "--outcome", "succeeded", "--limit", "1").out())
        .contains("r7       sentiment  succeeded  200     0.0001")
        .contains("add --cursor c2");
  }

  @Test
  void callsShowsOneCall() {
    stoa.on("GET /api/teams/ada/calls/r7", 200, "{\"requestId\":\"r7\",\"units\":11}");

    assertThat(person.run("calls", "r7").out()).contains("\"units\" : 11");
  }

  @Test
  void usageIsGroupedAsAskedFor() {
    stoa.on(
        "GET /api/teams/ada/usage?groupBy=asset&from=2026-01-01",
        200,
        """
        {"items":[{"group":"0a","name":"sentiment","calls":3,"errors":1,
          "units":{"characters":30},"cost":0.0003}]}\
        """);

    assertThat(person.run("usage", "--by", "asset", "--from", "2026-01-01").out())
        .isEqualToNormalizingNewlines(
            """
            ASSET      CALLS  ERRORS  UNITS          CREDITS
            sentiment  3      1       30 characters  0.0003
            """);
  }

  @Test
  void aViewerOfNothingIsToldWhoCanHelp() {
    stoa.refuse(
        "GET /api/teams/ada/usage?groupBy=day", 403, "role_missing", "The role", "Not a member.");

    assertThat(person.run("usage").err()).contains("Ask an admin or owner of the team.");
  }
}
