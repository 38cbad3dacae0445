package dev.stoa.engines.packs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Installs and removes packs in a data folder. All of a pack is there or nothing: its folder
/// appears when every file of it was checked.
public record PackInstaller(Packs packs) {

  /// Installs it anew when it is installed already.
  ///
  /// @throws PackException when a file cannot be had or is not the one that the pack names
  public void install(Pack pack, ArtifactSource source, InstallProgress progress)
      throws IOException {
    Path making = packs.folderInTheMaking(pack);
    Path fetched = making.resolveSibling(making.getFileName() + ".fetched");
    clear(making);
    try {
      Files.createDirectories(making);
      List<Artifact> artifacts = pack.artifacts();
      for (int i = 0; i < artifacts.size(); i++) {
        Artifact artifact = artifacts.get(i);
        progress.begins(artifact, i + 1, artifacts.size());
        Path file = source.find(artifact, fetched, progress);
        Checksum.require(file, artifact.sha256());
        keep(artifact, file, making);
        clear(fetched);
        progress.kept(artifact);
      }
      clear(packs.folder(pack));
      Files.move(making, packs.folder(pack), StandardCopyOption.ATOMIC_MOVE);
      packs.forgetRemoval(pack);
    } finally {
      clear(fetched);
      clear(making);
    }
  }

  private static void keep(Artifact artifact, Path file, Path folder) throws IOException {
    if (artifact.entries().isEmpty()) {
      Files.copy(file, folder.resolve(artifact.fileName()));
      return;
    }
    try (ZipFile archive = new ZipFile(file.toFile())) {
      for (Artifact.Entry entry : artifact.entries()) {
        ZipEntry found = archive.getEntry(entry.path());
        if (found == null) {
          throw new PackException(entry.path() + " is not in " + file);
        }
        Path kept = folder.resolve(entry.name());
        try (InputStream in = archive.getInputStream(found)) {
          Files.copy(in, kept);
        }
        Checksum.require(kept, entry.sha256());
      }
    }
  }

  /// Removes its files, and notes it for the next start of Stoa, which retires its models.
  public void remove(Pack pack) throws IOException {
    Files.write(packs.removalMark(pack), new byte[0]);
    clear(packs.folder(pack));
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
