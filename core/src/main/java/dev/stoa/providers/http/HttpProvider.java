package dev.stoa.providers.http;

import dev.stoa.catalogue.Target;
import dev.stoa.kernel.Fault;
import dev.stoa.outbound.Outbound;
import dev.stoa.outbound.OutboundAnswer;
import dev.stoa.outbound.OutboundLimits;
import dev.stoa.providers.FailureKind;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asks upstreams. Blocking, meant for a virtual thread; safe for use by many threads.
public final class HttpProvider {

  private static final int PREPARED_MAX = 10_000;

  private final Outbound outbound;
  private final OutboundLimits limits;
  private final ConcurrentHashMap<Target.Http, PreparedTarget> prepared = new ConcurrentHashMap<>();

  /// @param limits of each request
  public HttpProvider(Outbound outbound, OutboundLimits limits) {
    this.outbound = outbound;
    this.limits = limits;
  }

  /// Asks the upstream once. Never throws.
  public ProviderAnswer ask(Target.Http target, JsonNode inputs) {
    long start = System.nanoTime();
    PreparedTarget made = prepare(target);
    return switch (made.request(inputs, limits)) {
      case Filled.Unfit(String why) -> new ProviderAnswer.BadInput(new Fault("", why));
      case Filled.Ready(var request) -> answer(made, outbound.send(request), start);
    };
  }

  /// A target's text is read once; what is no longer asked is forgotten with all the others.
  private PreparedTarget prepare(Target.Http target) {
    PreparedTarget known = prepared.get(target);
    if (known != null) {
      return known;
    }
    if (prepared.size() >= PREPARED_MAX) {
      prepared.clear();
    }
    return prepared.computeIfAbsent(target, PreparedTarget::of);
  }

  private static ProviderAnswer answer(PreparedTarget target, OutboundAnswer answer, long start) {
    return switch (answer) {
      case OutboundAnswer.Answered answered ->
          switch (UpstreamAnswer.of(answered, target)) {
            case UpstreamAnswer.Outputs(JsonNode outputs) ->
                new ProviderAnswer.Answered(
                    outputs, Duration.ZERO, Duration.ofNanos(System.nanoTime() - start));
            case UpstreamAnswer.Useless(FailureKind kind, String why) -> failed(kind, why, null);
          };
      case OutboundAnswer.Refused(String why) ->
          failed(
              FailureKind.REFUSED_ADDRESS,
              "The address of the model is in no network that this installation trusts.",
              why);
      case OutboundAnswer.Unreachable(String why) ->
          failed(FailureKind.UNREACHABLE, "The upstream cannot be reached.", why);
      case OutboundAnswer.TimedOut(Duration after) -> new ProviderAnswer.TimedOut(after);
      case OutboundAnswer.Malformed(String why) ->
          failed(FailureKind.MALFORMED_ANSWER, "The upstream gave no whole HTTP answer.", why);
      case OutboundAnswer.TooLarge(long max) ->
          failed(
              FailureKind.MALFORMED_ANSWER,
              "The upstream's answer is larger than %d bytes.".formatted(max),
              null);
      case OutboundAnswer.Cancelled() ->
          failed(
              FailureKind.INTERRUPTED, "The call was given up before its answer was there.", null);
    };
  }

  private static ProviderAnswer failed(FailureKind kind, String detail, @Nullable String why) {
    return new ProviderAnswer.Failed(kind, detail, why == null ? null : new UpstreamFault(why));
  }
}
