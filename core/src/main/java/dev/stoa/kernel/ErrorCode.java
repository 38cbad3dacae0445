package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Every error that Stoa tells a caller, in one place. A code is never reused for another meaning.
///
/// The name in lower case is the stable code of the wire; `docs/errors.md` has a heading for each.
public enum ErrorCode {
  MALFORMED_REQUEST(400, Origin.CLIENT, false, "The request is malformed"),
  MALFORMED_BODY(400, Origin.CLIENT, false, "The body is malformed"),
  KEY_IN_URL(400, Origin.CLIENT, false, "A key does not belong in an address"),
  BAD_CURSOR(400, Origin.CLIENT, false, "The cursor does not fit the query"),
  NO_KEY(401, Origin.CLIENT, false, "No key was sent"),
  UNKNOWN_KEY(401, Origin.CLIENT, false, "The key is not known"),
  MISTYPED_KEY(401, Origin.CLIENT, false, "The key is mistyped"),
  REVOKED_KEY(401, Origin.CLIENT, false, "The key was revoked"),
  EXPIRED_KEY(401, Origin.CLIENT, false, "The key has expired"),
  NOT_SIGNED_IN(401, Origin.CLIENT, false, "Sign in first"),
  WRONG_PASSWORD(401, Origin.CLIENT, false, "E-mail address or password is wrong"),
  BUDGET_EXHAUSTED(402, Origin.POLICY, false, "A budget is used up"),
  NOT_SUBSCRIBED(403, Origin.POLICY, false, "The team is not subscribed"),
  SCOPE_MISSING(403, Origin.POLICY, false, "The key's scope does not cover this"),
  ROLE_MISSING(403, Origin.POLICY, false, "The role does not cover this"),
  CROSS_SITE(403, Origin.POLICY, false, "The request came from another site"),
  ACCOUNT_DISABLED(403, Origin.POLICY, false, "The account is disabled"),
  SIGNUP_CLOSED(403, Origin.POLICY, false, "Signing up needs an invitation"),
  NOT_FOUND(404, Origin.CLIENT, false, "Not found"),
  METHOD_NOT_ALLOWED(405, Origin.CLIENT, false, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, Origin.CLIENT, false, "The asked-for form cannot be given"),
  REQUEST_TIMEOUT(408, Origin.CLIENT, true, "The request took too long to arrive"),
  CONFLICT(409, Origin.CLIENT, false, "That conflicts with what exists"),
  VERSION_RETIRED(410, Origin.POLICY, false, "The version was retired"),
  BODY_TOO_LARGE(413, Origin.CLIENT, false, "The body is too large"),
  CALL_TOO_LARGE(413, Origin.POLICY, false, "The call is larger than a limit allows"),
  QUERY_TOO_LONG(413, Origin.CLIENT, false, "The query is too long"),
  URI_TOO_LONG(414, Origin.CLIENT, false, "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, Origin.CLIENT, false, "The media type is not supported"),
  INVALID_INPUT(422, Origin.CLIENT, false, "The input is not valid"),
  RATE_LIMITED(429, Origin.POLICY, true, "A limit is reached"),
  TOO_MANY_AT_ONCE(429, Origin.POLICY, true, "Too many calls at once"),
  TOO_MANY_TRIES(429, Origin.POLICY, true, "Too many tries"),
  HEADERS_TOO_LARGE(431, Origin.CLIENT, false, "The headers are too large"),
  INTERNAL(500, Origin.GATEWAY, true, "Stoa failed"),
  TARGET_FAILED(502, Origin.UPSTREAM, true, "The model failed"),
  TARGET_TIMEOUT(504, Origin.UPSTREAM, true, "The model took too long"),
  OVERLOADED(503, Origin.GATEWAY, true, "Too much work is waiting"),
  UNAVAILABLE(503, Origin.GATEWAY, true, "Stoa cannot serve calls now");

  /// Who must act.
  public enum Origin {
    CLIENT,
    POLICY,
    GATEWAY,
    UPSTREAM;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final int status;
  private final Origin origin;
  private final boolean retryable;
  private final String title;

  ErrorCode(int status, Origin origin, boolean retryable, String title) {
    this.status = status;
    this.origin = origin;
    this.retryable = retryable;
    this.title = title;
  }

  /// The code of the wire, such as `key_in_url`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The HTTP status of this error on native and management routes.
  public int status() {
    return status;
  }

  public Origin origin() {
    return origin;
  }

  public boolean retryable() {
    return retryable;
  }

  public String title() {
    return title;
  }
}
