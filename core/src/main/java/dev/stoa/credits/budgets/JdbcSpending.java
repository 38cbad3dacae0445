package dev.stoa.credits.budgets;

import dev.stoa.credits.budgets.BudgetStore.Reached;
import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.CallSubject;
import dev.stoa.kernel.Credits;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What calls cost, summed up by budget and period.
final class JdbcSpending {

  private JdbcSpending() {}

  /// Adds what the calls cost to the periods in which they began, and answers the marks that were
  /// reached by it for the first time.
  static List<Reached> add(Handle handle, String node, Collection<Settled> calls) {
    Map<Part, Long> sums = sums(calls);
    List<Part> parts = List.copyOf(sums.keySet());
    return handle
        .createQuery(
            """
            with spent as (
              select b.id, sum(c.cost) as cost,
                case b.period when 'total' then date '1970-01-01' when 'day' then c.day::date
                  else date_trunc('month', c.day::date)::date end as starts
              from unnest(:scopes, :subjects, :days, :costs) as c (scope, subject, day, cost)
              join live_budgets b on b.scope = c.scope and b.subject = c.subject
              group by b.id, starts
            ), counted as (
              insert into budget_spending as s (budget, starts, node, spent)
              select id, starts, :node, cost from spent order by id, starts
              on conflict (budget, starts, node) do update set spent = s.spent + excluded.spent
              returning budget, starts, spent
            ), total as (
              select c.budget, c.starts, c.spent + coalesce(sum(o.spent), 0) as spent
              from counted c left join budget_spending o
                on o.budget = c.budget and o.starts = c.starts and o.node <> :node
              group by c.budget, c.starts, c.spent
            ), reached as (
              insert into budget_alerts (budget, starts, mark)
              select t.budget, t.starts, p.percent::text
              from total t join live_budgets b on b.id = t.budget
              cross join unnest(array[80, 100]) as p (percent)
              where t.spent * 100 >= b.amount::numeric * p.percent and b.amount > 0
              order by t.budget, t.starts, p.percent
              on conflict do nothing
              returning budget, starts, mark
            )
            select b.*, r.mark, greatest(0, b.amount - t.spent) as unspent
            from reached r join live_budgets b on b.id = r.budget join total t using (budget, starts)
            order by b.id, r.mark desc
            """)
        .bindArray("scopes", String.class, parts.stream().map(p -> p.scope().word()).toArray())
        .bindArray("subjects", String.class, parts.stream().map(Part::subject).toArray())
        .bindArray("days", String.class, parts.stream().map(p -> p.day().toString()).toArray())
        .bindArray("costs", Long.class, parts.stream().map(sums::get).toArray())
        .bind("node", node)
        .map((rows, _) ->
            new Reached(
                JdbcBudgetStore.read(rows),
                BudgetMark.ofWord(rows.getString("mark")),
                new Credits(rows.getLong("unspent"))))
        .list();
  }

  private static Map<Part, Long> sums(Collection<Settled> calls) {
    Map<Part, Long> sums = new TreeMap<>();
    for (Settled call : calls) {
      for (Part part : parts(call.subject())) {
        sums.merge(part, call.cost().nanos(), Math::addExact);
      }
    }
    return sums;
  }

  private static List<Part> parts(CallSubject subject) {
    LocalDate day = subject.startedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    List<Part> parts = new ArrayList<>(4);
    parts.add(new Part(BudgetScope.BALANCE, subject.team().value(), day));
    parts.add(new Part(BudgetScope.TEAM, subject.team().value(), day));
    parts.add(new Part(BudgetScope.SUBSCRIPTION, subject.subscription().value(), day));
    if (subject.key() != null) {
      parts.add(new Part(BudgetScope.KEY, subject.key().value(), day));
    }
    return parts;
  }

  private record Part(BudgetScope scope, String subject, LocalDate day)
      implements Comparable<Part> {

    @Override
    public int compareTo(Part other) {
      int byScope = scope.compareTo(other.scope);
      int bySubject = byScope != 0 ? byScope : subject.compareTo(other.subject);
      return bySubject != 0 ? bySubject : day.compareTo(other.day);
    }
  }
}
