package dev.stoa.engines.packs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets the machine's own Maven fetch archives, with the repositories, mirrors and proxies of its
/// settings, through its local repository.
///
/// @param command such as `mvn`
public record MavenSource(String command) implements ArtifactSource {

  private static final Pattern PROGRESS =
      Pattern.compile("Progress \\(1\\): ([0-9.]+)/([0-9.]+) [kMG]?B");
  private static final int LINES_KEPT = 12;

  @Override
  public Path find(Artifact artifact, Path folder, InstallProgress progress) throws IOException {
    Files.createDirectories(folder);
    var builder =
        new ProcessBuilder(
                List.of(
                    command,
                    "-Dstyle.color=never",
                    "org.apache.maven.plugins:maven-dependency-plugin:copy",
                    "-Dartifact=" + artifact.coordinates(),
                    "-DoutputDirectory=" + folder.toAbsolutePath()))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = start(builder, artifact);
    String last;
    try (InputStream out = maven.getInputStream()) {
      last = follow(out, artifact, progress);
    }
    if (exit(maven) != 0) {
      throw new PackException(
          "Maven could not fetch %s:%n%s".formatted(artifact.coordinates(), last));
    }
    return folder.resolve(artifact.fileName());
  }

  private Process start(ProcessBuilder builder, Artifact artifact) {
    try {
      return builder.start();
    } catch (IOException missing) {
      throw new PackException(
          "%s cannot be fetched: there is no Maven here (%s). Install Maven 3.8.7 or newer, or bring the files and name their folder with --from."
              .formatted(artifact.coordinates(), command),
          missing);
    }
  }

  /// Answers the last lines that Maven wrote. Progress is written over itself, apart by returns.
  private static String follow(InputStream out, Artifact artifact, InstallProgress progress)
      throws IOException {
    Deque<String> lines = new ArrayDeque<>();
    int told = -1;
    var reader = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      Matcher found = PROGRESS.matcher(line);
      if (!found.find()) {
        lines.addLast(line);
        if (lines.size() > LINES_KEPT) {
          lines.removeFirst();
        }
        continue;
      }
      int percent =
          (int) (100 * Double.parseDouble(found.group(1)) / Double.parseDouble(found.group(2)));
      if (percent > told) {
        told = percent;
        progress.fetched(artifact, percent);
      }
    }
    return String.join("\n", lines);
  }

  private static int exit(Process maven) {
    try {
      return maven.waitFor();
    } catch (InterruptedException stopped) {
      maven.destroy();
      Thread.currentThread().interrupt();
      throw new PackException("Stopped.", stopped);
    }
  }
}
