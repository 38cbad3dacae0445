package dev.stoa.cli;

import dev.stoa.cli.remote.RefusedException;
import java.util.List;

/// What to do after a refusal, as a command that can be typed where there is one.
final class NextSteps {

  private NextSteps() {}

  static String after(RefusedException refusal, List<String> arguments) {
    String asset = assetIn(arguments);
    boolean isCall = arguments.contains("call");
    return switch (refusal.code()) {
      case "not_subscribed" -> "stoa subscribe " + asset;
      case "no_key", "unknown_key", "mistyped_key", "revoked_key", "expired_key" ->
          isCall ? "Make another key: stoa keys create NAME --use" : "Log in again: stoa login";
      case "not_signed_in" -> "Log in: stoa login";
      case "scope_missing" ->
          isCall
              ? "Make a key for calling: stoa keys create NAME --assets " + asset + " --use"
              : "Log in again: stoa login";
      case "role_missing" -> "Ask an admin or owner of the team.";
      case "wrong_password" -> "Try again, or ask the administrator for a new password.";
      case "not_found" -> "See what there is: stoa search";
      case "invalid_input" ->
          isCall ? "See what it takes: stoa show " + asset : "Correct what is named and try again.";
      case "" -> "See the log of the server.";
      default -> general(refusal);
    };
  }

  private static String general(RefusedException refusal) {
    return refusal
        .answer()
        .header("retry-after")
        .map(seconds -> "Try again in " + seconds + " s.")
        .orElseGet(() ->
            refusal.answer().json().path("retryable").asBoolean(false)
                ? "Try again; if it stays so, tell the administrator the request's id."
                : "See docs/errors.md#" + refusal.code() + ".");
  }

  private static String assetIn(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.matches("/?(models|pipelines|data)/[^=]+"))
        .findFirst()
        .orElse("ASSET");
  }
}
