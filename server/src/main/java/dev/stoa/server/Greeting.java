package dev.stoa.server;

import dev.stoa.accounts.links.OneTimeLink;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the terminal shows when Stoa serves: where it is, how to sign in, a line to paste.
final class Greeting {

  private Greeting() {}

  static void print(Parts parts, Map<String, String> environment, @Nullable Demo demo) {
    // Before anybody can read where Stoa is.
    OneTimeLink link = administratorsLink(parts, environment);
    String notice = parts.storage().notice();
    if (notice != null) {
      Terminal.say(notice);
    }
    Terminal.say("Stoa is at " + parts.publicUrl());
    Terminal.say("");
    signIn(parts, link);
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

  private static @Nullable OneTimeLink administratorsLink(
      Parts parts, Map<String, String> environment) {
    return parts
        .accounts()
        .firstAdministrator()
        .ensure(environment.get("STOA_ADMIN_EMAIL"), environment.get("STOA_ADMIN_PASSWORD"))
        .orElse(null);
  }

  private static void signIn(Parts parts, @Nullable OneTimeLink link) {
    if (link != null) {
      Terminal.say("There is no administrator yet. This makes one, once:");
      Terminal.say("");
      Terminal.say("  " + parts.publicUrl() + "/welcome#" + link.secret().value());
      Terminal.say("");
    }
    if (parts.config().isSignupOpen()) {
      Terminal.say(
          "Sign up on the command line: ./stoa login --sign-up --url " + parts.publicUrl());
      Terminal.say("");
    }
  }
}
