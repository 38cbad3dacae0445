package dev.stoa.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every source of every module keeps the conventions, and each convention rejects a planted fault.
class ConventionsTest {

  private static final String MAIN = "core/src/main/java/dev/stoa/keys/Planted.java";
  private static final String TEST = "core/src/test/java/dev/stoa/keys/PlantedTest.java";
  private static final List<SourceFile> SOURCES = SourceFile.under(Repository.root());

  static List<Convention> conventions() {
    return List.of(
        SizeConventions.FILES,
        SizeConventions.METHODS,
        SizeConventions.CONSTRUCTORS,
        SizeConventions.IMPORTS,
        CodeConventions.NOTES,
        CodeConventions.SLEEPS,
        CodeConventions.SUPPRESSIONS,
        CodeConventions.GETTERS,
        CodeConventions.OPTIONALS,
        PackageConventions.FORM);
  }

  static Stream<Arguments> planted() {
    return Stream.of(
        arguments(SizeConventions.FILES, MAIN, "// line\n".repeat(400) + "class Planted {}"),
        arguments(SizeConventions.METHODS, MAIN, type("void a() {\n" + ";\n".repeat(59) + "}")),
        arguments(
            SizeConventions.CONSTRUCTORS,
            MAIN,
            type("Planted(int a, int b, int c, int d, int e, int f, int g) {}")),
        arguments(SizeConventions.IMPORTS, MAIN, "import java.util.List;\n".repeat(26) + type("")),
        arguments(CodeConventions.NOTES, MAIN, type("// TO" + "DO: later")),
        arguments(CodeConventions.NOTES, MAIN, type("// FIX" + "ME(#1): later")),
        arguments(CodeConventions.SLEEPS, TEST, type("void a() { Thread.sleep(1); }")),
        arguments(CodeConventions.SLEEPS, TEST, type("void a() { TimeUnit.DAYS.sleep(1); }")),
        arguments(
            CodeConventions.SUPPRESSIONS, MAIN, type("\n@SuppressWarnings(\"x\")\nvoid a() {}")),
        arguments(CodeConventions.GETTERS, MAIN, type("int getLimit() { return 1; }")),
        arguments(CodeConventions.OPTIONALS, MAIN, type("Optional<String> a;")),
        arguments(CodeConventions.OPTIONALS, MAIN, type("void a(Optional<String> a) {}")),
        arguments(
            PackageConventions.FORM,
            "core/src/main/java/dev/stoa/keys/package-info.java",
            "/// Keys.\npackage dev.stoa.keys;"));
  }

  static Stream<Arguments> sound() {
    return Stream.of(
        arguments(SizeConventions.FILES, MAIN, "// line\n".repeat(399) + "class Planted {}"),
        arguments(SizeConventions.METHODS, MAIN, type("void a() {\n" + ";\n".repeat(58) + "}")),
        arguments(
            SizeConventions.CONSTRUCTORS,
            MAIN,
            "record Planted(int a, int b, int c, int d, int e, int f, int g) {"
                + " Planted(int a, int b, int c, int d, int e, int f, int g) {} }"),
        arguments(SizeConventions.IMPORTS, MAIN, "import java.util.List;\n".repeat(25) + type("")),
        arguments(SizeConventions.IMPORTS, TEST, "import java.util.List;\n".repeat(26) + type("")),
        arguments(CodeConventions.NOTES, MAIN, type("// TO" + "DO(#12): when streams come")),
        arguments(CodeConventions.SLEEPS, MAIN, type("void a() { Thread.sleep(1); }")),
        arguments(
            CodeConventions.SUPPRESSIONS,
            MAIN,
            type("\n// the library has no generic form\n@SuppressWarnings(\"x\")\nvoid a() {}")),
        arguments(CodeConventions.GETTERS, MAIN, type("int getAt(int place) { return 1; }")),
        arguments(CodeConventions.OPTIONALS, MAIN, type("Optional<String> a() { return b; }")));
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void everySourceKeeps(Convention convention) {
    assertThat(convention.faultsIn(SOURCES))
        .as("%s, because %s", convention, convention.because())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("planted")
  void rejectsAPlantedFault(Convention convention, String path, String source) {
    assertThat(convention.faultsIn(List.of(SourceFile.of(path, source))))
        .singleElement()
        .asString()
        .startsWith(path);
  }

  @ParameterizedTest
  @MethodSource("sound")
  void acceptsWhatIsSound(Convention convention, String path, String source) {
    assertThat(convention.faultsIn(List.of(SourceFile.of(path, source)))).isEmpty();
  }

  @Test
  void everyPackageIsDescribed() {
    assertThat(PackageConventions.undescribed(SOURCES)).isEmpty();
  }

  @Test
  void rejectsAPackageThatIsNotDescribed() {
    assertThat(PackageConventions.undescribed(List.of(SourceFile.of(MAIN, type("")))))
        .containsExactly("core/src/main/java/dev/stoa/keys");
  }

  @Test
  void noFileNamesAPrivatePathOrAMirror() {
    assertThat(ProductText.faultsUnder(Repository.root())).isEmpty();
  }

  @Test
  void rejectsAPrivatePathAndAMirror() {
    assertThat(ProductText.faultsIn("a.md", "see /wo" + "rk/notes"))
        .containsExactly("a.md:1 see /wo" + "rk/notes");
    assertThat(ProductText.faultsIn("pom.xml", "<reposit" + "ory>")).hasSize(1);
    assertThat(ProductText.faultsIn("a.md", "the rule of /workers/ and data/work/x")).isEmpty();
  }

  @Test
  void readsAllModules() {
    assertThat(SOURCES)
        .extracting(SourceFile::path)
        .anyMatch(path -> path.startsWith("core/src/main/"))
        .anyMatch(path -> path.startsWith("server/src/main/"))
        .anyMatch(path -> path.startsWith("cli/src/main/"))
        .anyMatch(path -> path.startsWith("dist/src/test/"));
  }

  private static String type(String body) {
    return "class Planted { " + body + "\n}";
  }
}
