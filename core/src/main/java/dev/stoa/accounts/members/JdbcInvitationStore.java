package dev.stoa.accounts.members;

import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// [InvitationStore] on PostgreSQL.
public final class JdbcInvitationStore implements InvitationStore {

  private final Database database;

  public JdbcInvitationStore(Database database) {
    this.database = database;
  }

  @Override
  public void insert(Invitation invitation, String secretHash) {
    database.run(handle ->
        handle
            .createUpdate(
                """
                insert into invitations
                  (id, secret_hash, team_id, role, email, invited_by, created_at, expires_at)
                values (:id, :hash, :team, :role, :email, :by, :created, :expires)
                """)
            .bind("id", invitation.id())
            .bind("hash", secretHash)
            .bind("team", invitation.team().value())
            .bind("role", invitation.role().word())
            .bind("email", invitation.email())
            .bind("by", invitation.invitedBy().value())
            .bind("created", invitation.createdAt())
            .bind("expires", invitation.expiresAt())
            .execute());
  }

  @Override
  public List<Invitation> list(TeamId team, Instant now) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select id, team_id, role, email, invited_by, created_at, expires_at
                from invitations
                where team_id = :team and expires_at > :now
                order by created_at desc, id desc
                """)
            .bind("team", team.value())
            .bind("now", now)
            .map((row, _) -> invitation(row))
            .list());
  }

  @Override
  public Optional<Invitation> find(TeamId team, String id) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select id, team_id, role, email, invited_by, created_at, expires_at
                from invitations where team_id = :team and id = :id
                """)
            .bind("team", team.value())
            .bind("id", id)
            .map((row, _) -> invitation(row))
            .findOne());
  }

  @Override
  public Optional<Invitation> take(String secretHash, Instant now) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                delete from invitations where secret_hash = :hash and expires_at > :now
                returning id, team_id, role, email, invited_by, created_at, expires_at
                """)
            .bind("hash", secretHash)
            .bind("now", now)
            .map((row, _) -> invitation(row))
            .findOne());
  }

  @Override
  public void delete(TeamId team, String id) {
    database.run(handle ->
        handle
            .createUpdate("delete from invitations where team_id = :team and id = :id")
            .bind("team", team.value())
            .bind("id", id)
            .execute());
  }

  @Override
  public int deleteExpired(Instant now) {
    return database.run(handle ->
        handle
            .createUpdate("delete from invitations where expires_at <= :now")
            .bind("now", now)
            .execute());
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getString("id"),
        new TeamId(row.getString("team_id")),
        Role.ofWord(row.getString("role")),
        row.getString("email"),
        new UserId(row.getString("invited_by")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant());
  }
}
