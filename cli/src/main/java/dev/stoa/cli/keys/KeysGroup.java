package dev.stoa.cli.keys;

import dev.stoa.cli.remote.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands about keys, under one word.
@Command(name = "keys", description = "Make, list, rotate, revoke and choose keys.")
public final class KeysGroup implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  public static CommandLine of(Session session) {
    return new CommandLine(new KeysGroup())
        .addSubcommand(new CreateKey(session))
        .addSubcommand(new ListKeys(session))
        .addSubcommand(new RotateKey(session))
        .addSubcommand(new RevokeKey(session))
        .addSubcommand(new UseKey(session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with keys.");
  }
}
