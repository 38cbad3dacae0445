package dev.stoa.accounts.members;

import dev.stoa.accounts.SampleHouse;

/// The agents of this package wired on a [SampleHouse].
final class SampleMembers {

  final Members members;
  final Invitations invitations;
  final InvitationAcceptance acceptance;

  private final SampleHouse house;

  SampleMembers(SampleHouse house) {
    this.house = house;
    members =
        new Members(
            new JdbcMemberStore(house.database),
            house.teams,
            house.changes,
            house.audit,
            house.database);
    invitations =
        new Invitations(
            new JdbcInvitationStore(house.database),
            house.database,
            house.audit,
            house.clock,
            house.ids);
    acceptance =
        new InvitationAcceptance(
            invitations, house.teamStore, house.changes, house.audit, house.database, house.clock);
  }

  SignUp signUp(boolean open) {
    return new SignUp(house.founder, acceptance, house.audit, house.database, open);
  }
}
