package dev.stoa.cli;

import dev.stoa.cli.remote.Answer;
import dev.stoa.cli.remote.RefusedException;
import dev.stoa.cli.remote.UnreachableException;
import dev.stoa.cli.terminal.MissingException;
import dev.stoa.cli.terminal.Screen;
import dev.stoa.cli.terminal.Terminal;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Says in three parts why a command failed: what, why, and what to do next.
final class Failures {

  private static final int REFUSED = 1;
  private static final int NOT_AS_ASKED = 2;

  private final PrintStream err;
  private final List<String> arguments;

  Failures(Terminal terminal, String... arguments) {
    this.err = terminal.err();
    this.arguments = List.of(arguments);
  }

  /// Prints the explanation; answers the exit code.
  int explain(Exception failure) throws Exception {
    int code =
        switch (failure) {
          case RefusedException refused -> refused(refused);
          case UnreachableException unreachable -> {
            print(
                "There is no answer from Stoa at " + unreachable.url() + ".",
                "Nothing listens there, or the network does not lead there.",
                "Start Stoa with `stoa serve`, or name another address with STOA_URL or"
                    + " `stoa login --url URL`.");
            yield REFUSED;
          }
          case MissingException missing -> {
            err.println("stoa: " + missing.what() + ".");
            err.println("  next  " + missing.next());
            yield NOT_AS_ASKED;
          }
          default -> throw failure;
        };
    err.flush();
    return code;
  }

  private int refused(RefusedException refusal) {
    Answer answer = refusal.answer();
    JsonNode problem = answer.json();
    if (arguments.contains("--json") && problem.isObject()) {
      err.println(Screen.pretty(problem));
      return REFUSED;
    }
    String title = problem.path("title").asString("Stoa refused with status " + answer.status());
    String code = refusal.code().isEmpty() ? "" : " (" + refusal.code() + ")";
    print(
        title + code + ".",
        problem.path("detail").asString("The answer does not say why."),
        NextSteps.after(refusal, arguments));
    for (JsonNode fault : problem.path("faults")) {
      String place = fault.path("pointer").asString("");
      err.println(
          "  at    " + (place.isEmpty() ? "" : place + ": ") + fault.path("message").asString(""));
    }
    answer
        .header("x-request-id")
        .or(() -> Optional.of(problem.path("requestId").asString("")))
        .filter(id -> !id.isEmpty())
        .ifPresent(id -> err.println("  request " + id));
    return REFUSED;
  }

  private void print(String what, String why, String next) {
    err.println("stoa: " + what);
    err.println("  why   " + why);
    err.println("  next  " + next);
  }
}
