package dev.stoa.server.access;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.Team;
import dev.stoa.accounts.Teams;
import dev.stoa.accounts.User;
import dev.stoa.audit.Acting;
import dev.stoa.invocation.ViewKeeper;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.keys.KnownKey;
import dev.stoa.keys.Scope;
import dev.stoa.server.access.Authentication.Found;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Gate;
import dev.stoa.server.http.Handler;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gate of every route. What a request changes is recorded as done by its caller. When one that
/// may change something has been handled, this node's view holds the change before the answer
/// leaves.
public final class StoaGate implements Gate {

  private static final Logger LOG = LoggerFactory.getLogger(StoaGate.class);

  private final SameSite sameSite;
  private final Authentication authentication;
  private final AnonymousLimit anonymous;
  private final OperatorsOnly operators;
  private final Teams teams;
  private final ViewKeeper views;

  public StoaGate(
      SameSite sameSite,
      Authentication authentication,
      AnonymousLimit anonymous,
      OperatorsOnly operators,
      Teams teams,
      ViewKeeper views) {
    this.sameSite = sameSite;
    this.authentication = authentication;
    this.anonymous = anonymous;
    this.operators = operators;
    this.teams = teams;
    this.views = views;
  }

  @Override
  public Response guard(Route route, Request request, Handler next) {
    return switch (route.access()) {
      case Access.Calling _ -> next.handle(request);
      case Access.Internal _ -> {
        operators.require(request);
        yield next.handle(request);
      }
      case Access.Open _ -> managed(request, open(request), next);
      case Access.SignedIn _ -> managed(request, requireSomebody(request).caller(), next);
      case Access.Administrator _ -> managed(request, requireAdministrator(request), next);
      case Access.OfTeam(Role atLeast, String scope) ->
          managed(request, requireMember(request, atLeast, scope), next);
    };
  }

  private Response managed(Request request, Caller caller, Handler next) {
    sameSite.require(request);
    Response response =
        Acting.as(caller.by(), () -> next.handle(request.with(Caller.class, caller)));
    if (!SameSite.isSafe(request.method())) {
      catchUp();
    }
    return response;
  }

  private void catchUp() {
    try {
      views.catchUp();
    } catch (RuntimeException unavailable) {
      // The change is committed; the view follows by itself when the database answers again.
      LOG.warn("The view is late: {}", unavailable.getMessage());
    }
  }

  private Caller open(Request request) {
    Caller caller = authentication.find(request).caller();
    if (caller.user() == null) {
      anonymous.require(request);
    }
    return caller;
  }

  private Found requireSomebody(Request request) {
    Found found = authentication.find(request);
    if (found.caller().user() == null) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.NOT_SIGNED_IN,
              "Nobody is signed in. Sign in, or send a key with the scope 'manage'."));
    }
    return found;
  }

  private Caller requireAdministrator(Request request) {
    Caller caller = requireSomebody(request).caller();
    if (caller.key() != null || !caller.signedIn().administrator()) {
      throw new ProblemException(Problem.notFound());
    }
    return caller;
  }

  private Caller requireMember(Request request, Role atLeast, @Nullable String scope) {
    Found found = requireSomebody(request);
    Team team = visibleTeam(request, found);
    User user = found.caller().signedIn();
    Role role =
        teams
            .role(team.id(), user.id())
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    KnownKey known = found.known();
    if (known != null) {
      requireScope(known, scope);
    }
    var actor = new Actor(team.id(), user.id(), role, known == null ? null : known.key().id());
    actor.require(atLeast, "do this");
    return found.caller().actingAs(actor);
  }

  /// A team that the caller does not belong to is answered as one that does not exist.
  private Team visibleTeam(Request request, Found found) {
    Optional<Team> team = teams.find(request.variable("team"));
    KnownKey known = found.known();
    return team.filter(each -> known == null || known.key().team().equals(each.id()))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private static void requireScope(KnownKey known, @Nullable String scope) {
    if (scope == null) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.SCOPE_MISSING, "No key may do this. A person must sign in and do it."));
    }
    if (!known.allows(Scope.ofWord(scope))) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.SCOPE_MISSING,
              "This needs a key with the scope '" + scope + "', which this key has not."));
    }
  }
}
