package dev.stoa.subscriptions.trials;

import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;

/// [TrialStore] in PostgreSQL: the row of a team and a plan decides, in one statement.
public final class JdbcTrialStore implements TrialStore {

  private final Database database;

  public JdbcTrialStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean take(TeamId team, PlanId plan, int most) {
    return database.run(handle ->
        handle.execute(
                """
                insert into trials as t (team_id, plan_id, used) values (?, ?, 1)
                on conflict (team_id, plan_id) do update set used = t.used + 1 where t.used < ?
                """,
                team.value(),
                plan.value(),
                most)
            == 1);
  }

  @Override
  public void giveBack(TeamId team, PlanId plan) {
    database.run(handle ->
        handle.execute(
            "update trials set used = used - 1 where team_id = ? and plan_id = ? and used > 0",
            team.value(),
            plan.value()));
  }

  @Override
  public int used(TeamId team, PlanId plan) {
    return database.run(handle ->
        handle
            .createQuery("select used from trials where team_id = :team and plan_id = :plan")
            .bind("team", team.value())
            .bind("plan", plan.value())
            .mapTo(Integer.class)
            .findOne()
            .orElse(0));
  }
}
