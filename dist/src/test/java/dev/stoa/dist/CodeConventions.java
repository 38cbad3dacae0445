package dev.stoa.dist;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How code is written here.
final class CodeConventions {

  // Taken apart, so that this file keeps its own rule.
  private static final Pattern NOTE = Pattern.compile("//.*\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
  private static final Pattern SOUND_NOTE = Pattern.compile("// TO" + "DO\\(#\\d+\\): \\S.*");
  private static final Pattern SLEEP =
      Pattern.compile("(Thread|TimeUnit(\\.\\w+)?|SECONDS|MILLISECONDS)\\.sleep");
  private static final Pattern GETTER = Pattern.compile("get[A-Z]\\w*");
  private static final Pattern OPTIONAL = Pattern.compile("Optional(Int|Long|Double)?(<.*>)?");

  static final Convention NOTES =
      new Convention(
          "what is left to do names its issue, as in `// TO" + "DO(#12): what`",
          "a note without an issue is never read again",
          CodeConventions::unsoundNotes);

  static final Convention SLEEPS =
      new Convention(
          "tests do not sleep",
          "a test moves its clock, or awaits a condition with a limit",
          source -> source.test() ? calls(source, SLEEP) : List.of());

  static final Convention SUPPRESSIONS =
      new Convention(
          "a suppressed warning has its reason in a comment beside it",
          "the next reader must know whether the reason still holds",
          CodeConventions::silentSuppressions);

  static final Convention GETTERS =
      new Convention(
          "accessors are named without get",
          "one form everywhere, that of records",
          CodeConventions::getters);

  static final Convention OPTIONALS =
      new Convention(
          "Optional is a return type only",
          "what may be absent inside is @Nullable, which the compiler checks",
          CodeConventions::storedOptionals);

  private CodeConventions() {}

  private static List<String> unsoundNotes(SourceFile source) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i);
      if (NOTE.matcher(line).find() && !SOUND_NOTE.matcher(line).find()) {
        found.add("%s:%d %s".formatted(source.path(), i + 1, line.strip()));
      }
    }
    return found;
  }

  private static List<String> calls(SourceFile source, Pattern banned) {
    List<String> found = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void nothing) {
        if (banned.matcher(call.getMethodSelect().toString()).matches()) {
          found.add(source.at(call) + " " + call.getMethodSelect());
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(source.tree(), null);
    return found;
  }

  private static List<String> silentSuppressions(SourceFile source) {
    List<String> found = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAnnotation(AnnotationTree mark, @Nullable Void nothing) {
        if (mark.getAnnotationType().toString().equals("SuppressWarnings")
            && !hasComment(source, source.firstLine(mark))) {
          found.add(source.at(mark) + " " + mark);
        }
        return super.visitAnnotation(mark, null);
      }
    }.scan(source.tree(), null);
    return found;
  }

  private static boolean hasComment(SourceFile source, int line) {
    String here = source.lines().get(line - 1);
    String before = line > 1 ? source.lines().get(line - 2).strip() : "";
    return here.contains(" // ") || (before.startsWith("// ") && before.length() > 3);
  }

  private static List<String> getters(SourceFile source) {
    List<String> found = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        boolean override =
            method.getModifiers().getAnnotations().stream()
                .anyMatch(mark -> mark.getAnnotationType().toString().equals("Override"));
        if (!override
            && method.getParameters().isEmpty()
            && GETTER.matcher(method.getName()).matches()) {
          found.add(source.at(method) + " " + method.getName());
        }
        return super.visitMethod(method, null);
      }
    }.scan(source.tree(), null);
    return found;
  }

  private static List<String> storedOptionals(SourceFile source) {
    List<String> found = new ArrayList<>();
    new TreeScanner<@Nullable Void, Boolean>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, Boolean local) {
        Tree type = variable.getType();
        if (!local && type != null && OPTIONAL.matcher(type.toString()).matches()) {
          found.add(source.at(variable) + " " + variable.getName());
        }
        return super.visitVariable(variable, local);
      }

      @Override
      public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, Boolean local) {
        return super.visitLambdaExpression(lambda, true);
      }

      @Override
      public @Nullable Void visitBlock(BlockTree block, Boolean local) {
        return super.visitBlock(block, true);
      }

      @Override
      public @Nullable Void visitClass(ClassTree type, Boolean local) {
        return super.visitClass(type, false);
      }
    }.scan(source.tree(), false);
    return found;
  }
}
