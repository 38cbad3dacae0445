package dev.stoa.dist;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How large things may become before they are two things.
final class SizeConventions {

  private static final int FILE_LINES_MAX = 400;
  private static final int METHOD_LINES_MAX = 60;
  private static final int CONSTRUCTOR_PARAMETERS_MAX = 6;
  private static final int IMPORTS_MAX = 25;

  static final Convention FILES =
      new Convention(
          "a file has at most %d lines".formatted(FILE_LINES_MAX),
          "a reader holds one file in the head",
          SizeConventions::longFiles);

  static final Convention METHODS =
      new Convention(
          "a method has at most %d lines".formatted(METHOD_LINES_MAX),
          "a method is read without scrolling",
          source -> methods(source, SizeConventions::isLong));

  static final Convention CONSTRUCTORS =
      new Convention(
          "a constructor takes at most %d parameters".formatted(CONSTRUCTOR_PARAMETERS_MAX),
          "with more, a part is missing that would hold some of them",
          source -> methods(source, SizeConventions::isGreedyConstructor));

  static final Convention IMPORTS =
      new Convention(
          "a file of the product has at most %d imports".formatted(IMPORTS_MAX),
          "who knows everybody has more than one job",
          SizeConventions::manyImports);

  private SizeConventions() {}

  private static List<String> longFiles(SourceFile source) {
    int lines = source.lines().size();
    return lines > FILE_LINES_MAX
        ? List.of("%s: %d lines".formatted(source.path(), lines))
        : List.of();
  }

  private static List<String> manyImports(SourceFile source) {
    boolean wiring = source.folder().endsWith("dev/stoa/server");
    int imports = source.tree().getImports().size();
    return imports > IMPORTS_MAX && !wiring && !source.test()
        ? List.of("%s: %d imports".formatted(source.path(), imports))
        : List.of();
  }

  private static boolean isLong(SourceFile source, ClassTree owner, MethodTree method) {
    return source.lastLine(method) - source.firstLine(method) + 1 > METHOD_LINES_MAX;
  }

  private static boolean isGreedyConstructor(
      SourceFile source, ClassTree owner, MethodTree method) {
    return method.getName().contentEquals("<init>")
        && owner.getKind() != Tree.Kind.RECORD
        && method.getParameters().size() > CONSTRUCTOR_PARAMETERS_MAX;
  }

  @FunctionalInterface
  private interface MethodFault {
    boolean in(SourceFile source, ClassTree owner, MethodTree method);
  }

  private static List<String> methods(SourceFile source, MethodFault fault) {
    List<String> found = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree owner, @Nullable Void nothing) {
        for (Tree member : owner.getMembers()) {
          if (member instanceof MethodTree method && fault.in(source, owner, method)) {
            found.add(source.at(method) + " " + owner.getSimpleName() + "." + method.getName());
          }
        }
        return super.visitClass(owner, null);
      }
    }.scan(source.tree(), null);
    return found;
  }
}
