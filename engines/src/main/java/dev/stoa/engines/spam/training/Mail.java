package dev.stoa.engines.spam.training;

import dev.stoa.engines.spam.MessageWords;
import dev.stoa.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A mail that somebody called spam or not.
///
/// @param group which of the five collections it is from
/// @param opening its subject and first lines, as a short message
record Mail(String group, boolean spam, MessageWords words, MessageWords opening) {

  private static final int OPENING_CHARS = 300;

  /// Every mail once: those with the same body are one.
  ///
  /// @param folder with a folder for each group
  static List<Mail> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(file -> String.valueOf(file.getFileName()).matches("\\d+\\..*\\.json"))
              .sorted()
              .toList();
    }
    Set<String> seen = new HashSet<>();
    List<Mail> mails = new ArrayList<>();
    for (Path path : files) {
      JsonNode file = Json.mapper().readTree(Files.readAllBytes(path));
      String group = file.path("group").asString();
      String mail = file.path("text").asString();
      if (seen.add(body(mail).strip())) {
        mails.add(of(group, subject(mail) + "\n" + MessageWords.withoutMarkup(body(mail)).strip()));
      }
    }
    return List.copyOf(mails);
  }

  private static Mail of(String group, String text) {
    String opening = text.substring(0, Math.min(OPENING_CHARS, text.length()));
    boolean spam = group.startsWith("spam");
    return new Mail(group, spam, MessageWords.of(text), MessageWords.of(opening));
  }

  private static int headEnd(String mail) {
    int end = mail.indexOf("\n\n");
    return end < 0 ? mail.length() : end;
  }

  private static String body(String mail) {
    return mail.substring(headEnd(mail));
  }

  private static String subject(String mail) {
    return mail.substring(0, headEnd(mail))
        .lines()
        .filter(line -> line.startsWith("Subject:"))
        .map(line -> line.substring("Subject:".length()).strip())
        .findFirst()
        .orElse("");
  }
}
