package dev.stoa.server.api.statements;

import dev.stoa.accounts.Team;
import dev.stoa.accounts.Teams;
import dev.stoa.credits.Statement;
import dev.stoa.credits.StatementReport;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.Csv;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/// `GET /api/teams/{team}/statements/{month}`: what was spent on which asset, with which key, of
/// which supplier. As JSON, `text/csv` or `text/html`, whichever is accepted.
public final class ShowStatement {

  private static final String JSON = "application/json";
  private static final String HTML = "text/html";
  private static final List<String> FORMS = List.of(JSON, Csv.TYPE, HTML);

  private final StatementReport report;
  private final StatementNames names;
  private final Teams teams;
  private final InstantSource clock;

  public ShowStatement(
      StatementReport report, StatementNames names, Teams teams, InstantSource clock) {
    this.report = report;
    this.names = names;
    this.teams = teams;
    this.clock = clock;
  }

  public Operation operation() {
    return Operation.get(
            "showStatement",
            "/api/teams/{team}/statements/{month}",
            "Shows the statement of a month such as 2026-11, as JSON, text/csv or text/html")
        .access(new Access.OfTeam(Role.OWNER, "manage"))
        .answers(200, StatementJson.class)
        .handledBy(this::show);
  }

  private Response show(Request request) {
    String form = request.accepted().require(FORMS);
    TeamId team = Caller.of(request).acting().team();
    Statement statement = report.of(team, month(request)).orElseThrow(ShowStatement::notFound);
    boolean running =
        !statement
            .totals()
            .month()
            .isBefore(YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
    var shown = new StatementJson(TotalsJson.of(statement.totals()), running, names.of(statement));
    return in(form, shown, teams.find(team.value()).orElseThrow(ShowStatement::notFound));
  }

  private static Response in(String form, StatementJson shown, Team team) {
    return switch (form) {
      case HTML ->
          Response.html(StatementPage.of(shown, team))
              .withHeader("content-security-policy", StatementPage.POLICY)
              .withHeader("cache-control", "private, no-store")
              .withAddedHeader("vary", "accept");
      case Csv.TYPE ->
          Csv.response(
              "statement-%s-%s.csv".formatted(team.slug(), shown.totals().month()),
              StatementTable.HEAD,
              StatementTable.rows(shown));
      default ->
          Response.json(shown)
              .withHeader("cache-control", "private, no-store")
              .withAddedHeader("vary", "accept");
    };
  }

  private static YearMonth month(Request request) {
    try {
      return YearMonth.parse(request.variable("month"));
    } catch (DateTimeParseException noMonth) {
      throw new ProblemException(Problem.notFound(), noMonth);
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.notFound());
  }
}
