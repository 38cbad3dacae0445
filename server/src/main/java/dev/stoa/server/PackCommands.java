package dev.stoa.server;

import dev.stoa.engines.packs.ArtifactSource;
import dev.stoa.engines.packs.FolderSource;
import dev.stoa.engines.packs.HeapBound;
import dev.stoa.engines.packs.MavenSource;
import dev.stoa.engines.packs.Pack;
import dev.stoa.engines.packs.PackInstaller;
import dev.stoa.engines.packs.Packs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stoa packs`: adds and removes models that do not come with Stoa because they are large.
@Command(
    name = "packs",
    description = "Adds and removes models that are too large to come with Stoa.",
    subcommands = {
      PackCommands.ListPacks.class,
      PackCommands.Install.class,
      PackCommands.Remove.class
    },
    mixinStandardHelpOptions = true)
final class PackCommands {

  private static final long MEGABYTE = 1_000_000;

  /// Where the packs of this machine are.
  static final class Place {

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Stoa's data folder (data)")
    Path dataFolder = Path.of("data");

    Packs packs() {
      Home home = Home.of(Serve.home(System.getenv()));
      return packs(home, dataFolder.toAbsolutePath().normalize());
    }

    static Packs packs(Home home, Path dataFolder) {
      return new Packs(home.packs(), dataFolder.resolve("packs"));
    }

    Pack pack(Packs packs, String name) {
      return packs
          .find(name)
          .orElseThrow(() ->
              new Refusal(
                  "There is no pack %s. There are: %s"
                      .formatted(
                          name, String.join(", ", packs.all().stream().map(Pack::name).toList()))));
    }
  }

  @Command(
      name = "list",
      description = "Lists the packs there are, and which are installed.",
      mixinStandardHelpOptions = true)
  static final class ListPacks implements Callable<Integer> {

    @Mixin Place place = new Place();

    @Override
    public Integer call() {
      Packs packs = place.packs();
      for (Pack pack : packs.all()) {
        Terminal.say(
            "%-20s %-14s %s"
                .formatted(
                    pack.name(),
                    packs.isInstalled(pack) ? "installed" : "not installed",
                    pack.summary()));
        Terminal.say("%-20s %s".formatted("", sizes(pack)));
      }
      return 0;
    }
  }

  @Command(
      name = "install",
      description = "Fetches a pack with this machine's Maven, or takes it from a folder.",
      mixinStandardHelpOptions = true)
  static final class Install implements Callable<Integer> {

    @Mixin Place place = new Place();

    @Parameters(paramLabel = "NAME", description = "the pack, as `stoa packs list` names it")
    String name = "";

    @Option(
        names = "--from",
        paramLabel = "DIR",
        description = "a folder with the archives, flat or as a Maven repository, instead of Maven")
    @Nullable Path from;

    @Override
    public Integer call() throws IOException {
      Packs packs = place.packs();
      Pack pack = place.pack(packs, name);
      ArtifactSource source = from == null ? new MavenSource("mvn") : new FolderSource(from);
      Terminal.say("%s: %s".formatted(pack.name(), sizes(pack)));
      new PackInstaller(packs).install(pack, source, new PackProgress());
      Terminal.say(
          "Installed in %s. Stoa publishes models/%s when it is started next."
              .formatted(packs.folder(pack), String.join(", models/", pack.models())));
      Terminal.say(
          "It needs a heap of its own: start Stoa with STOA_HEAP=%dm or more."
              .formatted(HeapBound.megabytesFor(pack)));
      return 0;
    }
  }

  @Command(
      name = "remove",
      description = "Removes a pack; its models are retired when Stoa is started next.",
      mixinStandardHelpOptions = true)
  static final class Remove implements Callable<Integer> {

    @Mixin Place place = new Place();

    @Parameters(paramLabel = "NAME", description = "the pack, as `stoa packs list` names it")
    String name = "";

    @Option(
        names = {"-y", "--yes"},
        description = "do not ask")
    boolean sure;

    @Override
    public Integer call() throws IOException {
      Packs packs = place.packs();
      Pack pack = place.pack(packs, name);
      if (!packs.isInstalled(pack)) {
        throw new Refusal("The pack %s is not installed in %s.".formatted(name, place.dataFolder));
      }
      Terminal.say(
          "This removes %s (%d MB). When Stoa is started next, models/%s is retired: it leaves Discover, and calls of it are answered 410."
              .formatted(
                  packs.folder(pack),
                  pack.bytesKept() / MEGABYTE,
                  String.join(" and models/", pack.models())));
      if (!sure && !Terminal.agrees("Remove it?")) {
        Terminal.say("Nothing was removed.");
        return 1;
      }
      new PackInstaller(packs).remove(pack);
      Terminal.say("Removed.");
      return 0;
    }
  }

  private static String sizes(Pack pack) {
    return "%d MB to fetch, %d MB kept, %d MB of heap, %s"
        .formatted(
            pack.bytesFetched() / MEGABYTE,
            pack.bytesKept() / MEGABYTE,
            pack.heapMegabytes(),
            pack.license());
  }
}
