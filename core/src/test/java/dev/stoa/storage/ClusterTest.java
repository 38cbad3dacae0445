package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {

  @TempDir Path parent;

  @Test
  void ofADeletedDataFolderIsSetAside() throws IOException {
    Path elsewhere =
        Files.createDirectories(TestServer.passableFolder(parent).resolve("elsewhere"));
    Path data = Files.createDirectories(parent.resolve("data"));
    ServerSettings settings = TestServer.settings(false);
    ServerHome home = new ServerHome(data, elsewhere, ServerAccount.current());
    ServerBinaries binaries = ServerBinaries.in(Objects.requireNonNull(settings.sharedBinaries()));
    Cluster cluster = new Cluster(new ServerCommand(home, binaries), settings);
    cluster.prepare(PasswordFile.at(home.passwordFile()));
    assertThat(home.completionMark()).exists();

    Files.delete(home.passwordFile());
    cluster.prepare(PasswordFile.at(home.passwordFile()));

    assertThat(elsewhere.resolve("cluster-left-1/PG_VERSION")).exists();
    assertThat(home.cluster().resolve("PG_VERSION")).exists();
    assertThat(home.completionMark()).exists();
  }
}
