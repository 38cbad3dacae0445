package dev.stoa.server;

import dev.stoa.engines.packs.PackException;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.secrets.SealException;
import dev.stoa.server.config.ConfigException;
import dev.stoa.server.http.CannotListen;
import dev.stoa.storage.StorageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The server's command line. `./stoa` starts it for `serve`, `admin` and `packs`.
@Command(
    name = "stoa",
    description = "Runs Stoa.",
    subcommands = {Serve.class, Admin.class, PackCommands.class},
    mixinStandardHelpOptions = true)
public final class Main {

  private static final int FAILED = 1;

  private Main() {}

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(Main::explain);
    System.exit(line.execute(arguments));
  }

  /// What an operator can mend is told in one clear line; only a fault of Stoa's own shows a trace.
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult arguments)
      throws Exception {
    switch (failure) {
      case ConfigException settings -> settings.faults().forEach(Terminal::complain);
      case CannotListen address -> Terminal.complain(address.getMessage());
      case StorageException storage -> Terminal.complain(storage.getMessage());
      case SealException seal -> Terminal.complain(seal.getMessage());
      case PackException pack -> Terminal.complain(pack.getMessage());
      case Refusal refusal -> Terminal.complain(refusal.getMessage());
      case ProblemException refused -> complain(refused.problem());
      default -> throw failure;
    }
    return FAILED;
  }

  private static void complain(Problem problem) {
    Terminal.complain(problem.detail());
    problem.faults().forEach(fault -> Terminal.complain(fault.pointer() + ": " + fault.message()));
  }
}
