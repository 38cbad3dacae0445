package dev.stoa.keys;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;

/// People and teams as rows, for keys to belong to.
final class SampleTeams {

  private final Database database;

  SampleTeams(Database database) {
    this.database = database;
  }

  void addUser(UserId user) {
    database.run(handle ->
        handle.execute(
            """
            insert into users (id, email, email_key, name, password_hash, created_at)
            values (?, ?, ?, 'somebody', 'none', now())
            """,
            user.value(),
            user + "@example.org",
            user + "@example.org"));
  }

  void addTeam(TeamId team) {
    database.run(handle ->
        handle.execute(
            """
            insert into teams (id, slug, name, personal, created_at)
            values (?, ?, 'a team', false, now())
            """,
            team.value(),
            "team-" + team));
  }

  /// Joins a team, or changes the role in it.
  Actor join(TeamId team, UserId user, Role role) {
    database.run(handle ->
        handle.execute(
            """
            insert into memberships (team_id, user_id, role, since) values (?, ?, ?, now())
            on conflict (team_id, user_id) do update set role = excluded.role
            """,
            team.value(),
            user.value(),
            role.word()));
    return new Actor(team, user, role, null);
  }

  void leave(TeamId team, UserId user) {
    database.run(handle ->
        handle.execute(
            "delete from memberships where team_id = ? and user_id = ?",
            team.value(),
            user.value()));
  }
}
