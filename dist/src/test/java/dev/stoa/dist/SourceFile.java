package dev.stoa.dist;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// One Java source, parsed but not resolved.
///
/// @param path as a complaint names it
/// @param test whether it lies under `src/test`
record SourceFile(
    String path,
    boolean test,
    List<String> lines,
    CompilationUnitTree tree,
    SourcePositions places) {

  /// Every Java source below `root` that is not generated.
  static List<SourceFile> under(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          // the contenders of the bench are programs of their own, built apart
          .filter(file -> !file.toString().contains("/bench/"))
          .sorted()
          .map(file -> of(root.relativize(file).toString(), read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceFile of(String path, String text) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, _ -> {}, List.of(), null, List.of(source(path, text)));
    try {
      CompilationUnitTree tree = task.parse().iterator().next();
      SourcePositions places = Trees.instance(task).getSourcePositions();
      return new SourceFile(path, path.contains("src/test/"), text.lines().toList(), tree, places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The folder, such as `core/src/main/java/dev/stoa/keys`.
  String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  int firstLine(Tree part) {
    return line(places.getStartPosition(tree, part));
  }

  int lastLine(Tree part) {
    return line(places.getEndPosition(tree, part));
  }

  String at(Tree part) {
    return path + ":" + firstLine(part);
  }

  private int line(long position) {
    LineMap map = tree.getLineMap();
    return Math.toIntExact(map.getLineNumber(position));
  }

  private static JavaFileObject source(String path, String text) {
    URI address = URI.create("string:///" + path.toLowerCase(Locale.ROOT).replace(' ', '_'));
    return new SimpleJavaFileObject(address, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
