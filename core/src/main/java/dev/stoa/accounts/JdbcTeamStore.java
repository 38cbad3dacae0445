package dev.stoa.accounts;

import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// [TeamStore] on PostgreSQL.
public final class JdbcTeamStore implements TeamStore {

  private final Database database;

  public JdbcTeamStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean insert(Team team) {
    return database.run(handle ->
        handle
                .createUpdate(
                    """
                    insert into teams (id, slug, name, personal, created_at)
                    values (:id, :slug, :name, :personal, :at)
                    on conflict (slug) do nothing
                    """)
                .bind("id", team.id().value())
                .bind("slug", team.slug())
                .bind("name", team.name())
                .bind("personal", team.personal())
                .bind("at", team.createdAt())
                .execute()
            == 1);
  }

  @Override
  public void rename(TeamId id, String name) {
    database.run(
        handle -> handle.execute("update teams set name = ? where id = ?", name, id.value()));
  }

  @Override
  public Optional<Team> find(TeamId id) {
    return database.run(handle ->
        handle
            .createQuery("select id, slug, name, personal, created_at from teams where id = :id")
            .bind("id", id.value())
            .map((row, _) -> team(row))
            .findOne());
  }

  @Override
  public Optional<Team> findBySlug(String slug) {
    return database.run(handle ->
        handle
            .createQuery(
                "select id, slug, name, personal, created_at from teams where slug = :slug")
            .bind("slug", slug)
            .map((row, _) -> team(row))
            .findOne());
  }

  @Override
  public List<Membership> listOf(UserId user) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select t.id, t.slug, t.name, t.personal, t.created_at, m.role
                from memberships m join teams t on t.id = m.team_id
                where m.user_id = :user
                order by t.personal desc, t.slug
                """)
            .bind("user", user.value())
            .map((row, _) -> new Membership(team(row), Role.ofWord(row.getString("role"))))
            .list());
  }

  @Override
  public Optional<Role> role(TeamId team, UserId user) {
    return database.run(handle ->
        handle
            .createQuery("select role from memberships where team_id = :team and user_id = :user")
            .bind("team", team.value())
            .bind("user", user.value())
            .map((row, _) -> Role.ofWord(row.getString("role")))
            .findOne());
  }

  @Override
  public boolean join(TeamId team, UserId user, Role role, Instant since) {
    return database.run(handle ->
        handle
                .createUpdate(
                    """
                    insert into memberships (team_id, user_id, role, since)
                    values (:team, :user, :role, :since)
                    on conflict do nothing
                    """)
                .bind("team", team.value())
                .bind("user", user.value())
                .bind("role", role.word())
                .bind("since", since)
                .execute()
            == 1);
  }

  private static Team team(ResultSet row) throws SQLException {
    return new Team(
        new TeamId(row.getString("id")),
        row.getString("slug"),
        row.getString("name"),
        row.getBoolean("personal"),
        row.getTimestamp("created_at").toInstant());
  }
}
