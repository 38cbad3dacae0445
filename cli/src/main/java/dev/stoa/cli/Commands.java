package dev.stoa.cli;

import dev.stoa.cli.account.Login;
import dev.stoa.cli.account.Logout;
import dev.stoa.cli.assets.Apply;
import dev.stoa.cli.assets.Search;
import dev.stoa.cli.assets.Show;
import dev.stoa.cli.assets.Subscribe;
import dev.stoa.cli.assets.Subscriptions;
import dev.stoa.cli.assets.Unsubscribe;
import dev.stoa.cli.calls.Call;
import dev.stoa.cli.calls.Calls;
import dev.stoa.cli.calls.Usage;
import dev.stoa.cli.keys.KeysGroup;
import dev.stoa.cli.money.BudgetsGroup;
import dev.stoa.cli.money.ShowCredits;
import dev.stoa.cli.money.ShowStatement;
import dev.stoa.cli.remote.Session;
import dev.stoa.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// All commands, put together by hand.
final class Commands {

  private static final int WIDTH = 100;

  private Commands() {}

  /// Carries out one command line. Answers 0 when it succeeded, 1 when the server refused it or
  /// could not be reached, 2 when it could not be carried out as asked.
  static int run(Terminal terminal, String... arguments) {
    CommandLine line = line(terminal);
    Failures failures = new Failures(terminal, arguments);
    line.setExecutionExceptionHandler((failure, _, _) -> failures.explain(failure));
    return line.execute(arguments);
  }

  static CommandLine line(Terminal terminal) {
    Session session = new Session(terminal);
    CommandLine line =
        new CommandLine(new Stoa())
            .addSubcommand(new OfServer.Serve())
            .addSubcommand(new OfServer.Admin())
            .addSubcommand(new OfServer.Packs())
            .addSubcommand(new Login(session))
            .addSubcommand(new Logout(session))
            .addSubcommand(new Search(session))
            .addSubcommand(new Show(session))
            .addSubcommand(new Subscribe(session))
            .addSubcommand(new Unsubscribe(session))
            .addSubcommand(new Subscriptions(session))
            .addSubcommand(KeysGroup.of(session))
            .addSubcommand(new Call(session))
            .addSubcommand(new Calls(session))
            .addSubcommand(new Usage(session))
            .addSubcommand(new ShowCredits(session))
            .addSubcommand(BudgetsGroup.of(session))
            .addSubcommand(new ShowStatement(session))
            .addSubcommand(new Apply(session));
    return dressed(line, terminal);
  }

  private static CommandLine dressed(CommandLine line, Terminal terminal) {
    addHelp(line);
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
    // An input such as --input @file is read by its command, not by the parser.
    return line.setExpandAtFiles(false)
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(WIDTH);
  }

  private static void addHelp(CommandLine line) {
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
    line.getSubcommands().values().forEach(Commands::addHelp);
  }
}
