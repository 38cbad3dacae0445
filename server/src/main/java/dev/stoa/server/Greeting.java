package dev.stoa.server;

import dev.stoa.accounts.links.OneTimeLink;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the terminal shows when Stoa serves: where it is, how to sign in, a line to paste.
final class Greeting {

  private Greeting() {}

  static void print(Parts parts, Map<String, String> environment, @Nullable Demo demo) {
    String notice = parts.storage().notice();
    if (notice != null) {
      Terminal.say(notice);
    }
    Terminal.say("Stoa is at " + parts.publicUrl());
    Terminal.say("");
    signIn(parts, environment);
    if (demo != null) {
      Terminal.say("The demo team has a key, kept in " + demo.keyFile() + ". Call a model:");
      Terminal.say("");
      Terminal.say(
          "  curl '"
              + parts.publicUrl()
              + "/models/sentiment?text=Hello+world' -H 'x-api-key: "
              + demo.secret()
              + "'");
      Terminal.say("");
    }
    Terminal.say("Ctrl-C stops it.");
  }

  private static void signIn(Parts parts, Map<String, String> environment) {
    Optional<OneTimeLink> link =
        parts
            .accounts()
            .firstAdministrator()
            .ensure(environment.get("STOA_ADMIN_EMAIL"), environment.get("STOA_ADMIN_PASSWORD"));
    link.ifPresent(once -> {
      Terminal.say("There is no administrator yet. This link makes one, once:");
      Terminal.say("  " + parts.publicUrl() + "/welcome#" + once.secret().value());
      Terminal.say("");
    });
    if (parts.config().isSignupOpen()) {
      Terminal.say("Sign up on the command line with `./stoa login --sign-up`.");
      Terminal.say("");
    }
  }
}
