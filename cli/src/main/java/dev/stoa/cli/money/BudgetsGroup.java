package dev.stoa.cli.money;

import dev.stoa.cli.remote.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands about budgets, under one word.
@Command(name = "budgets", description = "List, set and remove budgets.")
public final class BudgetsGroup implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  public static CommandLine of(Session session) {
    return new CommandLine(new BudgetsGroup())
        .addSubcommand(new ListBudgets(session))
        .addSubcommand(new SetBudget(session))
        .addSubcommand(new RemoveBudget(session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with budgets.");
  }
}
