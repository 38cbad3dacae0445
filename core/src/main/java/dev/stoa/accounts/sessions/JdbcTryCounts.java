package dev.stoa.accounts.sessions;

import dev.stoa.storage.Database;
import java.time.Instant;

/// [TryCounts] on PostgreSQL.
public final class JdbcTryCounts implements TryCounts {

  private final Database database;

  public JdbcTryCounts(Database database) {
    this.database = database;
  }

  @Override
  public Count add(String accountHash, String address, Instant now, Instant forgottenBefore) {
    // one statement, so that two tries at once never read the same count
    return database.run(handle ->
        handle
            .createQuery(
                """
                insert into sign_in_tries as t (account_hash, address, tries, began_at)
                values (:account, :address, 1, :now)
                on conflict (account_hash, address) do update set
                  tries = case when t.began_at <= :forgotten then 1 else t.tries + 1 end,
                  began_at = case when t.began_at <= :forgotten then :now else t.began_at end
                returning tries, began_at
                """)
            .bind("account", accountHash)
            .bind("address", address)
            .bind("now", now)
            .bind("forgotten", forgottenBefore)
            .map((row, _) ->
                new Count(row.getInt("tries"), row.getTimestamp("began_at").toInstant()))
            .one());
  }

  @Override
  public void clear(String accountHash, String address) {
    database.run(handle ->
        handle
            .createUpdate(
                """
                delete from sign_in_tries where account_hash = :account and address = :address
                """)
            .bind("account", accountHash)
            .bind("address", address)
            .execute());
  }

  @Override
  public int deleteBegunBefore(Instant instant) {
    return database.run(handle ->
        handle
            .createUpdate("delete from sign_in_tries where began_at <= :instant")
            .bind("instant", instant)
            .execute());
  }
}
