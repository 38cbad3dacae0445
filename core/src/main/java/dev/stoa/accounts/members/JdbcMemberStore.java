package dev.stoa.accounts.members;

import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// [MemberStore] on PostgreSQL.
public final class JdbcMemberStore implements MemberStore {

  private final Database database;

  public JdbcMemberStore(Database database) {
    this.database = database;
  }

  @Override
  public void lock(TeamId team) {
    database.run(handle ->
        handle
            .createQuery("select id from teams where id = :team for no key update")
            .bind("team", team.value())
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public List<Member> list(TeamId team, @Nullable Place after, int max) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select u.id, u.name, u.email, m.role, m.since
                from memberships m join users u on u.id = m.user_id
                where m.team_id = :team and (m.since, m.user_id) > (:since, :user)
                order by m.since, m.user_id
                limit :max
                """)
            .bind("team", team.value())
            .bind("since", after == null ? Instant.EPOCH : after.since())
            .bind("user", after == null ? "" : after.user().value())
            .bind("max", max)
            .map((row, _) -> member(row))
            .list());
  }

  @Override
  public int owners(TeamId team) {
    return database.run(handle ->
        handle
            .createQuery(
                "select count(*) from memberships where team_id = :team and role = 'owner'")
            .bind("team", team.value())
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public void changeRole(TeamId team, UserId user, Role role) {
    database.run(handle ->
        handle
            .createUpdate(
                """
                update memberships set role = :role
                where team_id = :team and user_id = :user
                """)
            .bind("role", role.word())
            .bind("team", team.value())
            .bind("user", user.value())
            .execute());
  }

  @Override
  public void remove(TeamId team, UserId user) {
    database.run(handle ->
        handle
            .createUpdate("delete from memberships where team_id = :team and user_id = :user")
            .bind("team", team.value())
            .bind("user", user.value())
            .execute());
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new UserId(row.getString("id")),
        row.getString("name"),
        row.getString("email"),
        Role.ofWord(row.getString("role")),
        row.getTimestamp("since").toInstant());
  }
}
