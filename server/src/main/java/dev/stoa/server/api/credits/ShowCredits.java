package dev.stoa.server.api.credits;

import dev.stoa.credits.Ledger;
import dev.stoa.credits.LedgerFilter;
import dev.stoa.credits.LedgerKind;
import dev.stoa.credits.LedgerLine;
import dev.stoa.credits.LedgerPages;
import dev.stoa.credits.budgets.BudgetScope;
import dev.stoa.credits.budgets.BudgetState;
import dev.stoa.credits.budgets.Budgets;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.api.QueryValue;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Query;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/teams/{team}/credits`: the balance now, and the lines of the ledger that made it.
public final class ShowCredits {

  private final Ledger ledger;
  private final LedgerPages pages;
  private final Budgets budgets;

  public ShowCredits(Ledger ledger, LedgerPages pages, Budgets budgets) {
    this.ledger = ledger;
    this.pages = pages;
    this.budgets = budgets;
  }

  /// @param balance what was given and is not spent, as far as calls were counted
  /// @param reserved the part of it that nodes hold for calls that run or come next
  /// @param available the rest
  /// @param items newest first
  record CreditsJson(
      Credits balance,
      Credits reserved,
      Credits available,
      List<LineJson> items,
      @Nullable String nextCursor) {}

  /// @param number grows with time
  /// @param amount positive when the team gained
  /// @param reference under which it was asked for; null for none
  /// @param call that was refunded; null otherwise
  record LineJson(
      long number,
      Instant at,
      LedgerKind kind,
      Credits amount,
      String note,
      @Nullable String reference,
      @Nullable CallId call) {

    static LineJson of(LedgerLine line) {
      return new LineJson(
          line.number(),
          line.at(),
          line.kind(),
          line.amount(),
          line.note(),
          line.reference(),
          line.call());
    }
  }

  public Operation operation() {
    return PageRequest.describedIn(
        Operation.get(
                "showCredits",
                "/api/teams/{team}/credits",
                "Shows the team's credits and what moved them")
            .access(new Access.OfTeam(Role.VIEWER, "manage"))
            .query("kind", LedgerKind.class, "Only lines of this kind.")
            .query("from", String.class, "Only lines at or after this time, ISO 8601.")
            .query("to", String.class, "Only lines before this time, ISO 8601.")
            .answers(200, CreditsJson.class)
            .handledBy(this::show));
  }

  private Response show(Request request) {
    TeamId team = Caller.of(request).acting().team();
    PageRequest wanted = PageRequest.of(request.query());
    Page<LedgerLine> page =
        pages.list(filter(team, request.query()), wanted.cursor(), wanted.limit());
    Credits balance = ledger.balance(team);
    Credits reserved = reserved(team);
    Credits free = balance.minus(reserved);
    return Response.json(
        new CreditsJson(
            balance,
            reserved,
            free.nanos() < 0 ? Credits.ZERO : free,
            page.items().stream().map(LineJson::of).toList(),
            page.nextCursor()));
  }

  private Credits reserved(TeamId team) {
    return budgets.list(team).stream()
        .filter(state -> state.budget().scope() == BudgetScope.BALANCE)
        .map(BudgetState::held)
        .findFirst()
        .orElse(Credits.ZERO);
  }

  private static LedgerFilter filter(TeamId team, Query query) {
    return new LedgerFilter(
        team,
        QueryValue.read(query, "kind", "grant, spend, refund or adjustment", LedgerKind::ofWord),
        QueryValue.instant(query, "from"),
        QueryValue.instant(query, "to"));
  }
}
