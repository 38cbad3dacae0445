package dev.stoa.server;

import dev.stoa.audit.AuditLog;
import dev.stoa.credits.JdbcLedgerStore;
import dev.stoa.credits.Ledger;
import dev.stoa.credits.LedgerPages;
import dev.stoa.credits.LedgerStore;
import dev.stoa.credits.StatementReport;
import dev.stoa.credits.WelcomeGrant;
import dev.stoa.credits.budgets.BudgetStore;
import dev.stoa.credits.budgets.Budgets;
import dev.stoa.credits.budgets.JdbcBudgetStore;
import dev.stoa.credits.budgets.JdbcLeaseStore;
import dev.stoa.credits.budgets.NodeLeases;
import dev.stoa.journal.JdbcNodeJournals;
import dev.stoa.journal.NodeJournals;
import dev.stoa.kernel.Credits;
import java.math.BigDecimal;
import java.time.InstantSource;

/// The installation's money and what bounds its spending.
record Funds(
    LedgerStore store,
    Ledger ledger,
    LedgerPages pages,
    WelcomeGrant welcome,
    StatementReport statements,
    BudgetStore budgetStore,
    Budgets budgets,
    NodeLeases nodes,
    NodeJournals journals) {

  /// @param welcome whole credits for each new team
  static Funds wire(Storage storage, AuditLog audit, int welcome, InstantSource clock) {
    var database = storage.database();
    var store = new JdbcLedgerStore(database);
    var leases = new JdbcLeaseStore(database);
    var ledger = new Ledger(store, leases, database, audit, clock);
    var budgets = new JdbcBudgetStore(database);
    return new Funds(
        store,
        ledger,
        new LedgerPages(store),
        new WelcomeGrant(ledger, Credits.of(BigDecimal.valueOf(welcome))),
        new StatementReport(store, database, clock),
        budgets,
        new Budgets(budgets, storage.feed(), audit, database, clock),
        new NodeLeases(leases, ledger, audit, database, clock),
        new JdbcNodeJournals(database));
  }
}
