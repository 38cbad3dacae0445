package dev.stoa.engines.packs;

import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/// A pack of two archives, one kept whole and one of which an entry is kept, in a distribution of
/// its own.
record SamplePack(Path root, Pack pack) {

  static final String WORDS = "the words";

  static SamplePack in(Path root) throws IOException {
    return in(root, 1);
  }

  static SamplePack in(Path root, int heapMegabytes) throws IOException {
    Path archives = Files.createDirectories(root.resolve("archives"));
    Path library = archives.resolve("library-1.0.jar");
    Path weights = archives.resolve("weights-2.jar");
    zip(library, Map.of("a.txt", "a"));
    zip(weights, Map.of("deep/words.txt", WORDS, "deep/more.txt", "not kept"));
    var entry =
        new Artifact.Entry(
            "deep/words.txt", WORDS.length(), sha256(WORDS.getBytes(StandardCharsets.UTF_8)));
    var pack =
        new Pack(
            "sample",
            "Says what it read.",
            "Apache-2.0",
            "sample-engine",
            List.of("sample"),
            heapMegabytes,
            10,
            List.of(
                artifact("org.example:library:1.0", library, List.of()),
                artifact("org.example:weights:2", weights, List.of(entry))));
    Path known = Files.createDirectories(root.resolve("packs/sample"));
    Files.writeString(known.resolve("pack.json"), Json.text(pack));
    zip(
        known.resolve("code.jar"),
        Map.of("META-INF/services/" + PackEngine.class.getName(), Code.class.getName()));
    return new SamplePack(root, pack);
  }

  Packs packs() {
    return new Packs(root.resolve("packs"), root.resolve("data/packs"));
  }

  Path archives() {
    return root.resolve("archives");
  }

  /// What the pack's archive of code names.
  public static final class Code implements PackEngine {

    @Override
    public Engine load(PackFiles files) throws IOException {
      String words = new String(files.read("words.txt"), StandardCharsets.UTF_8);
      return new Engine() {
        @Override
        public JsonNode run(JsonNode inputs) {
          return Json.mapper().createObjectNode().put("words", words);
        }

        @Override
        public void close() {}
      };
    }
  }

  private static Artifact artifact(String coordinates, Path file, List<Artifact.Entry> entries)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new Artifact(coordinates, bytes.length, sha256(bytes), entries);
  }

  static void zip(Path file, Map<String, String> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var entry : new LinkedHashMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
