package dev.stoa.server;

import dev.stoa.server.api.bookings.AdjustCredits;
import dev.stoa.server.api.bookings.GrantCredits;
import dev.stoa.server.api.bookings.ListBookings;
import dev.stoa.server.api.bookings.RefundCall;
import dev.stoa.server.api.budgets.ListBudgets;
import dev.stoa.server.api.budgets.RemoveBudget;
import dev.stoa.server.api.budgets.SetBudget;
import dev.stoa.server.api.budgets.SubjectNames;
import dev.stoa.server.api.credits.ShowCredits;
import dev.stoa.server.api.nodes.DeclareNodeLost;
import dev.stoa.server.api.nodes.ListNodes;
import dev.stoa.server.api.statements.ListStatements;
import dev.stoa.server.api.statements.ShowStatement;
import dev.stoa.server.api.statements.StatementNames;
import dev.stoa.server.http.Operation;
import java.util.ArrayList;
import java.util.List;

/// The addresses of credits, budgets and statements.
final class MoneyRoutes {

  private MoneyRoutes() {}

  static List<Operation> of(Parts parts) {
    List<Operation> all = new ArrayList<>(ofTeams(parts));
    all.addAll(ofAdministrators(parts));
    return all;
  }

  private static List<Operation> ofTeams(Parts parts) {
    Funds funds = parts.funds();
    Assets assets = parts.assets();
    var names = new SubjectNames(assets.keys(), assets.subscriptions(), assets.store());
    List<Operation> all = new ArrayList<>();
    all.add(new ShowCredits(funds.ledger(), funds.pages(), funds.budgets()).operation());
    all.add(new ListBudgets(funds.budgets(), names).operation());
    all.addAll(new SetBudget(funds.budgets(), assets.subscriptions(), names).operations());
    all.addAll(new RemoveBudget(funds.budgets(), assets.subscriptions()).operations());
    all.add(new ListStatements(funds.statements()).operation());
    all.add(
        new ShowStatement(
                funds.statements(),
                new StatementNames(assets.store(), assets.keys()),
                parts.accounts().teams(),
                parts.clock())
            .operation());
    return all;
  }

  private static List<Operation> ofAdministrators(Parts parts) {
    Funds funds = parts.funds();
    var teams = parts.accounts().teams();
    String self = parts.calls().journal().node();
    List<Operation> all = new ArrayList<>(new ListBookings(funds.pages(), teams).operations());
    all.add(new GrantCredits(funds.ledger(), teams).operation());
    all.add(new AdjustCredits(funds.ledger(), teams).operation());
    all.add(new RefundCall(funds.ledger(), teams, parts.calls().log()).operation());
    all.add(new ListNodes(funds.nodes(), funds.journals(), self).operation());
    all.add(new DeclareNodeLost(funds.nodes(), self).operation());
    return all;
  }
}
