package dev.stoa.server;

import dev.stoa.accounts.AccountFounder;
import dev.stoa.accounts.JdbcTeamStore;
import dev.stoa.accounts.JdbcUserStore;
import dev.stoa.accounts.PasswordHashes;
import dev.stoa.accounts.Profiles;
import dev.stoa.accounts.SessionEnds;
import dev.stoa.accounts.TeamFounding;
import dev.stoa.accounts.Teams;
import dev.stoa.accounts.UserStore;
import dev.stoa.accounts.administration.Administrators;
import dev.stoa.accounts.administration.JdbcUserDirectory;
import dev.stoa.accounts.links.FirstAdministrator;
import dev.stoa.accounts.links.JdbcLinkStore;
import dev.stoa.accounts.links.OneTimeLinks;
import dev.stoa.accounts.links.PasswordReset;
import dev.stoa.accounts.members.InvitationAcceptance;
import dev.stoa.accounts.members.Invitations;
import dev.stoa.accounts.members.JdbcInvitationStore;
import dev.stoa.accounts.members.JdbcMemberStore;
import dev.stoa.accounts.members.Members;
import dev.stoa.accounts.members.SignUp;
import dev.stoa.accounts.sessions.JdbcSessionStore;
import dev.stoa.accounts.sessions.JdbcTryCounts;
import dev.stoa.accounts.sessions.PasswordChange;
import dev.stoa.accounts.sessions.Sessions;
import dev.stoa.accounts.sessions.SignIn;
import dev.stoa.accounts.sessions.SignInThrottle;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.kernel.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// People and teams.
record Accounts(
    UserStore users,
    Teams teams,
    Members members,
    Invitations invitations,
    InvitationAcceptance acceptance,
    SignUp signUp,
    SignIn signIn,
    Sessions sessions,
    FirstAdministrator firstAdministrator,
    PasswordReset passwordReset,
    AccountFounder founder,
    PasswordChange passwordChange,
    Profiles profiles,
    Administrators administrators) {

  static Accounts wire(
      Storage storage,
      AuditLog audit,
      boolean signupOpen,
      TeamFounding welcome,
      SessionEnds ends,
      InstantSource clock,
      Ids ids,
      Closing closing) {
    var database = storage.database();
    var passwords = closing.later(new PasswordHashes(PasswordHashes.COST));
    var users = new JdbcUserStore(database);
    var teamStore = new JdbcTeamStore(database);
    TeamFounding audited =
        team -> audit.record(new Deed(team.id(), "found", "team", team.id().value(), null, team));
    var teams =
        new Teams(teamStore, storage.feed(), List.of(audited, welcome), database, clock, ids);
    var founder = new AccountFounder(users, teams, passwords, database, clock, ids);
    var invitations =
        new Invitations(new JdbcInvitationStore(database), database, audit, clock, ids);
    var acceptance =
        new InvitationAcceptance(invitations, teamStore, storage.feed(), audit, database, clock);
    var sessions = new Sessions(new JdbcSessionStore(database), users, ends, database, clock);
    var throttle = new SignInThrottle(new JdbcTryCounts(database), clock);
    var links = new OneTimeLinks(new JdbcLinkStore(database), clock);
    closing
        .later(new Housekeeping())
        .every(Duration.ofHours(1), "Forgetting old sessions", sessions::prune)
        .every(Duration.ofHours(1), "Forgetting old sign-in tries", throttle::prune)
        .every(Duration.ofHours(1), "Forgetting old invitations", invitations::prune)
        .every(Duration.ofHours(1), "Forgetting old links", links::prune);
    return new Accounts(
        users,
        teams,
        new Members(new JdbcMemberStore(database), teams, storage.feed(), audit, database),
        invitations,
        acceptance,
        new SignUp(founder, acceptance, audit, database, signupOpen),
        new SignIn(users, passwords, throttle, sessions),
        sessions,
        new FirstAdministrator(founder, users, passwords, links, audit, database),
        new PasswordReset(users, passwords, links, ends, audit, database),
        founder,
        new PasswordChange(users, passwords, throttle, sessions, audit, database),
        new Profiles(users, teamStore, audit, database),
        new Administrators(
            new JdbcUserDirectory(database), audit, storage.feed(), database, clock));
  }
}
