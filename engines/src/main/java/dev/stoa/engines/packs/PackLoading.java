package dev.stoa.engines.packs;

import dev.stoa.providers.CannotLoadException;
import dev.stoa.providers.Engine;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Loads the engine of an installed pack, after it compared the checksum of all that it reads.
///
/// @param code where the distribution keeps the archive of the pack's code
record PackLoading(Packs packs, Pack pack, Path code) implements Callable<Engine> {

  @Override
  public Engine call() throws Exception {
    if (!packs.isInstalled(pack)) {
      throw new CannotLoadException(
          "The pack %s is not installed here. The operator must run: stoa packs install %s"
              .formatted(pack.name(), pack.name()));
    }
    HeapBound.ofThisProcess().require(pack);
    var loader = new URLClassLoader(pack.name(), archives(), PackLoading.class.getClassLoader());
    try {
      PackEngine provider =
          ServiceLoader.load(PackEngine.class, loader)
              .findFirst()
              .orElseThrow(() -> new PackException("There is no code of the pack in " + code));
      return new PackedEngine(provider.load(this::read), loader);
    } catch (Throwable failed) {
      loader.close();
      throw failed;
    }
  }

  private URL[] archives() throws IOException {
    List<URL> archives = new ArrayList<>();
    try (Stream<Path> files = Files.list(code)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
        archives.add(file.toUri().toURL());
      }
    }
    for (Artifact artifact : pack.artifacts()) {
      if (artifact.entries().isEmpty()) {
        Path file = packs.folder(pack).resolve(artifact.fileName());
        Checksum.require(file, artifact.sha256());
        archives.add(file.toUri().toURL());
      }
    }
    return archives.toArray(URL[]::new);
  }

  private byte[] read(String name) throws IOException {
    Artifact.Entry entry =
        pack.artifacts().stream()
            .flatMap(artifact -> artifact.entries().stream())
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new PackException("The pack %s has no file %s".formatted(pack.name(), name)));
    return Checksum.read(packs.folder(pack).resolve(name), entry.sha256());
  }
}
