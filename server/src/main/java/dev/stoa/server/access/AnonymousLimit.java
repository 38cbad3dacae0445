package dev.stoa.server.access;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.RateLimits;
import dev.stoa.limits.Admission;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Partition;
import dev.stoa.server.http.Request;
import java.util.List;

/// How often an address may use `/api` without saying who it is.
public final class AnonymousLimit {

  private static final RateLimits PER_ADDRESS = RateLimits.requests(300, null, null);

  private final Limiter limiter;
  private final ClientAddress addresses;

  public AnonymousLimit(Limiter limiter, ClientAddress addresses) {
    this.limiter = limiter;
    this.addresses = addresses;
  }

  /// @throws ProblemException `rate_limited`
  void require(Request request) {
    if (!request.path().startsWith("/api/")) {
      return;
    }
    var partition = new Partition("address", addresses.of(request), PER_ADDRESS);
    switch (limiter.admit(List.of(partition))) {
      case Admission.Admitted admitted -> admitted.permit().close();
      case Admission.Refused refused ->
          throw new ProblemException(
              Problem.of(
                      ErrorCode.RATE_LIMITED,
                      "Without signing in, an address may ask "
                          + PER_ADDRESS.requestsPerMinute()
                          + " times a minute. Sign in, or wait as long as Retry-After says.")
                  .withRetryAfter(refused.retryAfter()));
    }
  }
}
