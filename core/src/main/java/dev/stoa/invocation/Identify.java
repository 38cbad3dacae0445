package dev.stoa.invocation;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.keys.KeyCheck;
import dev.stoa.keys.KeyVerifier;
import dev.stoa.keys.KnownKey;
import dev.stoa.keys.LastUse;
import dev.stoa.keys.Scope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Step 1: whose call is it? The key must be good and made for calling.
final class Identify implements Step<CallRequest, Identified> {

  /// The door of whoever tries an asset on its page, whatever the address was.
  private static final String CONSOLE = "console";

  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Supplier<Optional<View>> views;
  private final InstantSource clock;
  private final LastUse lastUse;

  Identify(Supplier<Optional<View>> views, InstantSource clock, LastUse lastUse) {
    this.views = views;
    this.clock = clock;
    this.lastUse = lastUse;
  }

  @Override
  public Passage<Identified> take(CallRequest request) {
    Optional<View> view = views.get();
    if (view.isEmpty()) {
      return Passage.stopped(
          Problem.of(
                  ErrorCode.UNAVAILABLE,
                  "Stoa has lost its database for too long to know who may call. Try again later.")
              .withRetryAfter(RETRY));
    }
    return switch (new KeyVerifier(view.get(), clock).check(request.key())) {
      case KeyCheck.Refused refused -> Passage.stopped(refused.problem());
      case KeyCheck.Accepted(KnownKey known) -> identified(request, view.get(), known);
    };
  }

  private Passage<Identified> identified(CallRequest request, View view, KnownKey known) {
    if (!known.allows(Scope.CALL)) {
      return Passage.stopped(
          Problem.of(
              ErrorCode.SCOPE_MISSING,
              "This key is not for calling. Use one with the scope 'call', made by a member of the"
                  + " team."));
    }
    lastUse.used(known.key().id(), request.at());
    CallRequest told = known.trying() ? request.by(CONSOLE) : request;
    return Passage.onward(new Identified(told, view, known));
  }
}
