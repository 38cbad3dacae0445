package dev.stoa.server;

import dev.stoa.audit.JdbcAudit;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.TimedIds;
import dev.stoa.server.config.Config;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stoa admin`: what the operator does at the machine itself.
@Command(
    name = "admin",
    description = "Administers an installation from its own machine.",
    subcommands = Admin.ResetPassword.class,
    mixinStandardHelpOptions = true)
final class Admin {

  /// Works on the database directly, whether Stoa is running or not.
  @Command(
      name = "reset-password",
      description = "Prints a one-time secret with which a person sets a new password.",
      mixinStandardHelpOptions = true)
  static final class ResetPassword implements Callable<Integer> {

    @Parameters(paramLabel = "EMAIL", description = "the e-mail address of the account")
    String email = "";

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Stoa's data folder (data)")
    Path dataFolder = Path.of("data");

    @Option(names = "--database-url", paramLabel = "URL", description = "its PostgreSQL, if apart")
    @Nullable String databaseUrl;

    @Override
    public Integer call() {
      Config config = new Settings().with("STOA_DATABASE_URL", databaseUrl).read(null, dataFolder);
      InstantSource clock = Clock.systemUTC();
      try (var closing = new Closing()) {
        var storage =
            Storage.beside(config.database(), dataFolder.toAbsolutePath().normalize(), closing);
        Ids ids = new TimedIds(clock);
        var accounts =
            Accounts.wire(
                storage,
                new JdbcAudit(storage.database(), ids, clock),
                false,
                _ -> {},
                _ -> {},
                clock,
                ids,
                closing);
        var link =
            accounts
                .passwordReset()
                .linkFor(email)
                .orElseThrow(() ->
                    new Refusal("There is no account with the e-mail address " + email + "."));
        Terminal.say("Within a day, when Stoa runs, this sets a new password, once:");
        Terminal.say(
            "  %s/password#%s"
                .formatted(config.server().address(config.server().port()), link.secret().value()));
        return 0;
      }
    }
  }
}
