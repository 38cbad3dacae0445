package dev.stoa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.cli.CommandLineFixture.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {

  @TempDir Path home;
  private final FakeStoa stoa = new FakeStoa();
  private CommandLineFixture person;

  @BeforeEach
  void answerAsStoaDoes() {
    person = new CommandLineFixture(home);
    stoa.on(
        "POST /api/session",
        200,
        Map.of("content-type", "application/json", "set-cookie", "stoa_session=s1; HttpOnly"),
        """
        {"user":{"id":"u1","email":"ada@example.org"},"team":{"id":"t1","slug":"ada","name":"Ada"}}\
        """);
    stoa.on(
        "POST /api/teams/ada/keys",
        201,
        """
        {"id":"k1","name":"command line","prefix":"stoa_abc","secret":"stoa_secret"}\
        """);
    stoa.on("DELETE /api/session", 204, Map.of(), "");
  }

  @AfterEach
  void close() {
    stoa.close();
  }

  @Test
  void keepsAManageKeyThatOnlyItsOwnerCanRead() throws IOException {
    Ran ran =
        person
            .set("STOA_PASSWORD", "open sesame")
            .run("login", "--url", stoa.url() + "/", "--email", "ada@example.org");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("Logged in at " + stoa.url()).doesNotContain("stoa_secret");
    assertThat(stoa.asked("POST /api/session").body())
        .isEqualTo("{\"email\":\"ada@example.org\",\"password\":\"open sesame\"}");
    assertThat(stoa.asked("POST /api/teams/ada/keys").header("cookie")).contains("stoa_session=s1");
    assertThat(stoa.asked("POST /api/teams/ada/keys").body())
        .isEqualTo("{\"name\":\"command line\",\"scopes\":[\"manage\",\"publish\"]}");
    assertThat(person.settings()).contains("stoa_secret").doesNotContain("open sesame");
    assertThat(Files.getPosixFilePermissions(person.settingsFile()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void endsTheSessionThatMadeTheKey() {
    person.set("STOA_PASSWORD", "p").run("login", "--url", stoa.url(), "--email", "a@b.c");

    assertThat(stoa.asked("DELETE /api/session").header("cookie")).contains("stoa_session=s1");
  }

  @Test
  void asksForThePasswordAtATerminal() {
    assertThat(
            person.typing("typed").run("login", "--url", stoa.url(), "--email", "a@b.c").exitCode())
        .isZero();
    assertThat(stoa.asked("POST /api/session").body()).contains("\"password\":\"typed\"");
  }

  @Test
  void signsUpFirstWhenAskedTo() {
    stoa.on(
        "POST /api/signup",
        201,
        Map.of("content-type", "application/json", "set-cookie", "stoa_session=s2; HttpOnly"),
        """
        {"user":{"id":"u1","email":"ada@example.org"},"team":{"id":"t1","slug":"ada","name":"Ada"}}\
        """);

    Ran ran =
        person
            .set("STOA_PASSWORD", "open sesame")
            .typing("Ada")
            .run("login", "--sign-up", "--url", stoa.url(), "--email", "ada@example.org");

    assertThat(ran.exitCode()).isZero();
    assertThat(stoa.asked("POST /api/signup").body())
        .isEqualTo("{\"email\":\"ada@example.org\",\"password\":\"open sesame\",\"name\":\"Ada\"}");
    assertThat(stoa.asked("POST /api/teams/ada/keys").header("cookie")).contains("stoa_session=s2");
    assertThat(person.settings()).contains("stoa_secret");
  }

  @Test
  void signsUpByInvitation() {
    person
        .set("STOA_PASSWORD", "p")
        .run(
            "login",
            "--sign-up",
            "--invitation",
            "secret",
            "--name",
            "Ada",
            "--url",
            stoa.url(),
            "--email",
            "ada@example.org");

    assertThat(stoa.asked("POST /api/signup").body()).contains("\"invitation\":\"secret\"");
  }

  @Test
  void saysWhatToSetWhenNobodyCanBeAsked() {
    Ran ran = person.run("login", "--url", stoa.url(), "--email", "a@b.c");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("Set STOA_PASSWORD");
    assertThat(stoa.lines()).isEmpty();
  }

  @Test
  void keepsNothingWhenThePasswordIsWrong() {
    stoa.refuse("POST /api/session", 401, "wrong_password", "Wrong", "No such account.");

    Ran ran =
        person.set("STOA_PASSWORD", "p").run("login", "--url", stoa.url(), "--email", "a@b.c");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("wrong_password").contains("No such account.");
    assertThat(person.settingsFile()).doesNotExist();
  }

  @Test
  void replacesAndRevokesTheFormerKey() {
    stoa.on("DELETE /api/teams/ada/keys/k0", 204, Map.of(), "");

    person
        .loggedInAt(stoa.url())
        .set("STOA_PASSWORD", "p")
        .run("login", "--email", "ada@example.org");

    assertThat(stoa.asked("DELETE /api/teams/ada/keys/k0").header("x-api-key")).contains("stoa_m");
    assertThat(person.settings()).contains("stoa_secret").doesNotContain("stoa_m\"");
  }

  @Test
  void respectsXdgConfigHome() {
    Path elsewhere = home.resolve("elsewhere");

    person
        .set("XDG_CONFIG_HOME", elsewhere.toString())
        .set("STOA_PASSWORD", "p")
        .run("login", "--url", stoa.url(), "--email", "a@b.c");

    assertThat(elsewhere.resolve("stoa/config.json")).exists();
    assertThat(person.settingsFile()).doesNotExist();
  }

  @Test
  void logoutRevokesTheKeyAndForgetsIt() {
    stoa.on("DELETE /api/teams/ada/keys/k0", 204, Map.of(), "");

    Ran ran = person.loggedInAt(stoa.url()).run("logout");

    assertThat(ran.exitCode()).isZero();
    assertThat(stoa.lines()).containsExactly("DELETE /api/teams/ada/keys/k0");
    assertThat(person.settings()).doesNotContain("stoa_m");
  }

  @Test
  void logoutSucceedsWhenTheKeyIsGoneAlready() {
    stoa.refuse("DELETE /api/teams/ada/keys/k0", 401, "revoked_key", "Revoked", "It was revoked.");

    assertThat(person.loggedInAt(stoa.url()).run("logout").exitCode()).isZero();
    assertThat(person.settings()).doesNotContain("stoa_m");
  }

  @Test
  void sendsNoStoredKeyToAnotherServer() {
    stoa.on("GET /api/assets", 200, "{\"items\":[],\"total\":0}");

    person.loggedInAt("http://localhost:1").set("STOA_URL", stoa.url()).run("search");

    assertThat(stoa.asked("GET /api/assets").header("x-api-key")).isEmpty();
  }
}
