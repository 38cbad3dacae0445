-- Money of the installation in nanocredits. The ledger is double entry: the lines of a transaction
-- sum to zero, and nothing in it is ever changed or removed.
create table ledger_transactions (
  id      bigint generated always as identity primary key,
  kind    text not null check (kind in ('grant', 'spend', 'refund', 'adjustment')),
  at      timestamptz not null,
  by_user text,
  note    text not null,
  -- the call that a refund is for
  call    text
);

create index ledger_transactions_of_call on ledger_transactions (call) where call is not null;

-- No foreign keys to teams, assets and keys: a line outlives them. `day` (UTC) is the one on which
-- the call began, or the transaction was made.
create table ledger_entries (
  transaction bigint not null references ledger_transactions (id),
  line        integer not null,
  account     text not null check (account in ('issue', 'team', 'revenue', 'overrun')),
  day         date not null,
  team        text,
  asset       text,
  supplier    text,
  key         text,
  calls       bigint not null,
  amount      bigint not null,
  primary key (transaction, line),
  constraint a_team_has_a_name check (account <> 'team' or team is not null)
);

create index ledger_entries_of_team on ledger_entries (team, account, transaction);
create index ledger_entries_of_month on ledger_entries (team, day);

create function refuse_ledger_change() returns trigger language plpgsql as
$$
begin
  raise exception 'the ledger is append-only: % of % is refused', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;

create trigger ledger_transactions_stay before update or delete or truncate on ledger_transactions
  for each statement execute function refuse_ledger_change();
create trigger ledger_entries_stay before update or delete or truncate on ledger_entries
  for each statement execute function refuse_ledger_change();

-- All lines of a transaction are written by one statement, so balance can be asked of each statement.
create function require_balance() returns trigger language plpgsql as
$$
declare
  unbalanced bigint;
begin
  select transaction into unbalanced from added group by transaction having sum(amount) <> 0 limit 1;
  if found then
    raise exception 'the lines of ledger transaction % do not sum to zero', unbalanced
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

create trigger ledger_entries_balance after insert on ledger_entries
  referencing new table as added for each statement execute function require_balance();

-- The sum of a team's lines, kept in the transaction that writes them.
create table credit_balances (
  team    text primary key,
  balance bigint not null
);

-- What may be spent at most. The scope `balance` is what a team was given: its credits are a budget
-- like any other. `as_of` orders the changes of a key's budget, which nodes bring along.
create table budgets (
  id      text primary key,
  scope   text not null check (scope in ('balance', 'key', 'team', 'subscription')),
  subject text not null,
  team    text not null,
  amount  bigint not null check (amount >= 0),
  period  text not null check (period in ('total', 'day', 'month')),
  as_of   bigint not null
);

create index budgets_of_subject on budgets (scope, subject);
create index budgets_of_team on budgets (team);

-- One period of a budget. Nodes hold `leased` of it: what they have spent and what they still may.
-- `slice` is what was last given out.
create table budget_windows (
  budget    text not null,
  starts    date not null,
  amount    bigint not null,
  leased    bigint not null check (leased >= 0),
  slice     bigint not null,
  wanted_at timestamptz,
  primary key (budget, starts)
) with (fillfactor = 50);

create index budget_windows_wanted on budget_windows (wanted_at) where wanted_at is not null;

-- Each node that spends, with the epoch by which an earlier life of it is shut out.
create table budget_nodes (
  node    text primary key,
  epoch   bigint not null,
  lost_at timestamptz
);

-- What a node was given of a window in all its lives; `settled` is how much of it belongs to earlier
-- ones; `lost` is what was charged without a record when the node was declared lost.
create table budget_leases (
  budget  text not null,
  starts  date not null,
  node    text not null,
  granted bigint not null,
  settled bigint not null,
  lost    bigint not null,
  primary key (budget, starts, node)
) with (fillfactor = 50);

create index budget_leases_of_node on budget_leases (node);

-- What the journals of each node say was spent.
create table budget_spending (
  budget text not null,
  starts date not null,
  node   text not null,
  spent  bigint not null,
  primary key (budget, starts, node)
) with (fillfactor = 50);

create index budget_spending_of_node on budget_spending (node);

-- Alerts that were given, so that each is given once in a period.
create table budget_alerts (
  budget  text not null,
  starts  date not null,
  percent integer not null,
  primary key (budget, starts, percent)
);
