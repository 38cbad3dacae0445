package dev.stoa.accounts;

import dev.stoa.audit.RecordingAudit;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.TimedIds;
import dev.stoa.storage.Database;
import dev.stoa.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/// The core of accounts wired as in the product, with people and teams at hand for a test.
public final class SampleHouse {

  public static final String PASSWORD = "correct horse battery";

  private static final int FASTEST_COST = 4;

  public final ManualClock clock = ManualClock.at("2026-03-01T09:00:00Z");
  public final Ids ids = new TimedIds(clock);
  public final List<Team> founded = new ArrayList<>();
  public final RecordingAudit audit = new RecordingAudit();
  public final Database database;
  public final JdbcChangeFeed changes;
  public final PasswordHashes passwords = new PasswordHashes(FASTEST_COST);
  public final JdbcUserStore users;
  public final JdbcTeamStore teamStore;
  public final Teams teams;
  public final AccountFounder founder;

  public SampleHouse(TestDatabase test) {
    database = test.database();
    changes = new JdbcChangeFeed(database, test.connection());
    users = new JdbcUserStore(database);
    teamStore = new JdbcTeamStore(database);
    teams = new Teams(teamStore, changes, List.of(founded::add), database, clock, ids);
    founder = new AccountFounder(users, teams, passwords, database, clock, ids);
  }

  /// A new person with an address of their own.
  public SignedUp person(String name) {
    return person(account(name));
  }

  public SignedUp person(NewAccount account) {
    return founder.found(founder.prepare(account), false);
  }

  /// An account that nobody has yet.
  public NewAccount account(String name) {
    return new NewAccount(ids.next() + "@example.org", PASSWORD, name);
  }

  /// A new person who belongs to the team.
  public Actor member(TeamId team, Role role) {
    User user = person(role.word()).user();
    teamStore.join(team, user.id(), role, clock.instant());
    return new Actor(team, user.id(), role, null);
  }

  /// The owner of a new team.
  public Actor owner() {
    SignedUp owner = person("Owner");
    return new Actor(owner.team().id(), owner.user().id(), Role.OWNER, null);
  }
}
