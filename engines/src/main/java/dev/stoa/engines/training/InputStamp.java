package dev.stoa.engines.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A checksum over everything that a result depends on: equal stamps, equal results.
public final class InputStamp {

  private final MessageDigest digest;

  public InputStamp() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public InputStamp text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /// Adds every file below the folder whose name ends so, with its path.
  public InputStamp files(Path folder, String ending) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
    for (Path file : files) {
      text(folder.relativize(file).toString());
      digest.update(Files.readAllBytes(file));
    }
    return this;
  }

  /// Ends the stamp; nothing can be added afterwards.
  public String end() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Whether the file holds exactly this stamp.
  public static boolean isIn(Path file, String stamp) {
    try {
      return Files.exists(file) && Files.readString(file).equals(stamp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
