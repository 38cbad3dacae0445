package dev.stoa.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words that no file of the repository may hold: paths of somebody's machine, and addresses of
/// package mirrors, which would make the build depend on a network that others do not have.
final class ProductText {

  private static final Set<String> SKIPPED =
      Set.of(".git", "target", "node_modules", "data", "dist");
  private static final Set<String> READ =
      Set.of(
          "java", "xml", "md", "yaml", "yml", "sql", "sh", "json", "ts", "tsx", "html", "toml", "");

  // Taken apart, so that this file keeps its own rule.
  private static final Pattern PRIVATE_PATH =
      Pattern.compile("(?<![\\w.}])/(wo" + "rk|ro" + "ot/\\.m2|tm" + "p/w)/");
  private static final Pattern MIRROR =
      Pattern.compile(
          "<(pluginR|r)eposit"
              + "ory>|<mir"
              + "ror>|regis"
              + "try\\s*=|index-"
              + "url|GOPR"
              + "OXY");

  private ProductText() {}

  static List<String> faultsUnder(Path root) {
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean ownModule = folder.equals(root.resolve("dist"));
              return SKIPPED.contains(String.valueOf(folder.getFileName())) && !ownModule
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (READ.contains(extension(file)) && attributes.isRegularFile()) {
                found.addAll(faultsIn(root.relativize(file).toString(), text(file)));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  static List<String> faultsIn(String path, @Nullable String text) {
    if (text == null) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (PRIVATE_PATH.matcher(lines.get(i)).find() || MIRROR.matcher(lines.get(i)).find()) {
        found.add("%s:%d %s".formatted(path, i + 1, lines.get(i).strip()));
      }
    }
    return found;
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private static @Nullable String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      return null; // not text, such as a binary without an extension
    }
  }
}
