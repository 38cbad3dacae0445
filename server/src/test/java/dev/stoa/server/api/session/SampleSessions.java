package dev.stoa.server.api.session;

import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.members.InvitationAcceptance;
import dev.stoa.accounts.members.Invitations;
import dev.stoa.accounts.members.JdbcInvitationStore;
import dev.stoa.accounts.members.SignUp;
import dev.stoa.accounts.sessions.JdbcSessionStore;
import dev.stoa.accounts.sessions.JdbcTryCounts;
import dev.stoa.accounts.sessions.Sessions;
import dev.stoa.accounts.sessions.SignIn;
import dev.stoa.accounts.sessions.SignInThrottle;
import dev.stoa.server.access.ClientAddress;
import dev.stoa.server.access.SessionCookie;
import java.net.URI;
import java.util.List;

/// The operations of this package on a [SampleHouse].
final class SampleSessions {

  final Sessions sessions;
  final Invitations invitations;

  private final SampleHouse house;
  private final SessionCookie cookie = new SessionCookie(URI.create("https://stoa.example.org"));

  SampleSessions(SampleHouse house) {
    this.house = house;
    sessions =
        new Sessions(
            new JdbcSessionStore(house.database),
            house.users,
            _ -> {},
            house.database,
            house.clock);
    invitations =
        new Invitations(
            new JdbcInvitationStore(house.database),
            house.database,
            house.audit,
            house.clock,
            house.ids);
  }

  OpenAccount openAccount(boolean open) {
    var acceptance =
        new InvitationAcceptance(
            invitations, house.teamStore, house.changes, house.audit, house.database, house.clock);
    return new OpenAccount(
        new SignUp(house.founder, acceptance, house.audit, house.database, open), sessions, cookie);
  }

  OpenSession openSession() {
    var throttle = new SignInThrottle(new JdbcTryCounts(house.database), house.clock);
    return new OpenSession(
        new SignIn(house.users, house.passwords, throttle, sessions),
        house.teams,
        cookie,
        new ClientAddress(List.of()));
  }

  CloseSession closeSession() {
    return new CloseSession(sessions, cookie);
  }
}
