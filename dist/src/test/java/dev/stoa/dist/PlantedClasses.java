package dev.stoa.dist;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles sources that break a rule on purpose, so that the rule can be seen to reject them.
final class PlantedClasses {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  // Kept open from one fault to the next: opening all jars takes longer than compiling.
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, Locale.ROOT, null);

  private PlantedClasses() {}

  static JavaClasses compiled(Path folder, List<String> sources) {
    List<Path> files = new ArrayList<>();
    for (String source : sources) {
      files.add(write(folder.resolve("src"), source));
    }
    Path classes = folder.resolve("classes");
    StringWriter complaints = new StringWriter();
    try {
      Files.createDirectories(classes);
      FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean compiled =
        COMPILER
            .getTask(
                complaints,
                FILES,
                null,
                List.of("-proc:none"),
                null,
                FILES.getJavaFileObjectsFromPaths(files))
            .call();
    if (!compiled) {
      throw new IllegalArgumentException(complaints.toString());
    }
    return new ClassFileImporter().importPath(classes);
  }

  private static Path write(Path folder, String source) {
    Path file =
        folder
            .resolve(firstOf(PACKAGE, source).replace('.', '/'))
            .resolve(firstOf(TYPE, source) + ".java");
    try {
      Files.createDirectories(file.resolveSibling("."));
      return Files.writeString(file, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstOf(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern + " in: " + source);
    }
    return matcher.group(1);
  }
}
