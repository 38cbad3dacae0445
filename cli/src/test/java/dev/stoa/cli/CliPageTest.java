package dev.stoa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The reference in `docs/cli.md` is the help of every command, word for word. When it changes,
/// copy `cli/target/cli-reference.md` over the part of the page below `## Reference`.
class CliPageTest {

  private static final String REFERENCE = "## Reference\n\n";

  @TempDir Path home;

  @Test
  void saysWhatTheHelpSays() throws IOException {
    String expected = reference();
    Path written = Path.of("target/cli-reference.md");
    Files.writeString(written, expected);
    String page = Files.readString(Path.of("../docs/cli.md"));

    assertThat(page.substring(page.indexOf(REFERENCE) + REFERENCE.length()))
        .as("the reference of docs/cli.md, which %s should replace", written)
        .isEqualTo(expected);
  }

  @Test
  void everyCommandButTheGroupsAndTheServersTakesJson() {
    assertThat(reference().lines().filter(line -> line.startsWith("### "))).hasSizeGreaterThan(15);
    assertThat(line().getSubcommands().values())
        .filteredOn(command -> command.getSubcommands().isEmpty())
        .filteredOn(command -> !(command.getCommand() instanceof OfServer))
        .allSatisfy(command ->
            assertThat(command.getCommandSpec().optionsMap())
                .as(command.getCommandName())
                .containsKey("--json"));
  }

  private String reference() {
    return all(line(), new StringBuilder()).toString();
  }

  private CommandLine line() {
    return Commands.line(
        new CommandLineFixture(home)
            .terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream()));
  }

  private static StringBuilder all(CommandLine command, StringBuilder page) {
    page.append(page.isEmpty() ? "" : "\n")
        .append("### ")
        .append(command.getCommandSpec().qualifiedName())
        .append("\n\n```\n")
        .append(command.getUsageMessage(CommandLine.Help.Ansi.OFF))
        .append("```\n");
    command.getSubcommands().values().forEach(child -> all(child, page));
    return page;
  }
}
