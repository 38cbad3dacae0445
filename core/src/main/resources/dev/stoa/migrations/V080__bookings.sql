-- A name that whoever books gives a transaction, so that asking again books once.
alter table ledger_transactions add column reference text;
create unique index ledger_transactions_by_reference on ledger_transactions (reference)
  where reference is not null;

-- A call is refunded once.
drop index ledger_transactions_of_call;
create unique index ledger_transactions_of_call on ledger_transactions (call)
  where call is not null;

-- What an administrator looks through: all but what calls spent.
create index ledger_transactions_by_hand on ledger_transactions (kind, id) where kind <> 'spend';

-- A budget that is removed keeps its row: what nodes hold of it stays accounted for, and when it is
-- set again in the same period it goes on where it was.
alter table budgets add column removed_at timestamptz;

-- A key's budget is written with the key, so nodes bring none along any more.
update budgets b set removed_at = now() where b.scope = 'key' and not exists (
  select from api_keys k
  where k.id = b.subject and k.revoked_at is null and k.budget_period = b.period);
alter table budgets drop column as_of;
create view live_budgets as select * from budgets where removed_at is null;
insert into budgets (id, scope, subject, team, amount, period)
  select 'key:' || id || ':' || budget_period, 'key', id, team_id, budget_nanos, budget_period
  from api_keys where budget_nanos is not null and revoked_at is null
  on conflict (id) do update set amount = excluded.amount;
update budget_windows w set amount = b.amount from budgets b where b.id = w.budget and b.scope = 'key';

-- Besides the percentages, an alert says that a call was refused.
alter table budget_alerts rename column percent to mark;
alter table budget_alerts alter column mark type text using mark::text;
alter table budget_alerts add constraint a_known_mark check (mark in ('80', '100', 'refused'));
