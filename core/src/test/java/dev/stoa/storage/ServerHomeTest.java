package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerHomeTest {

  @TempDir Path parent;

  private Path data;
  private Path elsewhere;

  @BeforeEach
  void folders() throws IOException {
    data = Files.createDirectories(parent.resolve("home/data"));
    elsewhere = parent.resolve("elsewhere");
    TestServer.passableFolder(parent);
    TestServer.passableFolder(data);
    TestServer.passableFolder(parent.resolve("home"));
  }

  @Test
  void isTheDataFolderWhereTheAccountCanEnter() throws IOException {
    ServerHome home = ServerHome.in(data, ServerAccount.NOBODY, elsewhere);

    assertThat(home.folder()).isEqualTo(data.resolve("postgres"));
    assertThat(home.notice()).isEmpty();
  }

  @Test
  void isTheDataFolderForAnOrdinaryUserAnyway() throws IOException {
    close(parent.resolve("home"));

    assertThat(ServerHome.in(data, ServerAccount.OWN, elsewhere).folder())
        .isEqualTo(data.resolve("postgres"));
  }

  @Test
  void isElsewhereWhenAParentIsClosedToTheAccount() throws IOException {
    close(parent.resolve("home"));

    ServerHome home = ServerHome.in(data, ServerAccount.NOBODY, elsewhere);

    assertThat(home.folder()).hasParent(elsewhere).isDirectory();
    assertThat(home.notice())
        .hasValueSatisfying(
            text -> assertThat(text).contains(home.folder().toString()).contains(data.toString()));
    assertThat(home.passwordFile()).isEqualTo(data.resolve("postgres-password"));
  }

  @Test
  void isAnotherForEveryDataFolder() throws IOException {
    Path second = Files.createDirectories(parent.resolve("home/second"));
    close(parent.resolve("home"));

    assertThat(ServerHome.in(data, ServerAccount.NOBODY, elsewhere).folder())
        .isEqualTo(ServerHome.in(data, ServerAccount.NOBODY, elsewhere).folder())
        .isNotEqualTo(ServerHome.in(second, ServerAccount.NOBODY, elsewhere).folder());
  }

  private static void close(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }
}
