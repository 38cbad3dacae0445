package dev.stoa.accounts.members;

import dev.stoa.accounts.AccountFounder;
import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.SignedUp;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;

/// Lets people make an account: everybody where signing up is open, elsewhere those who were
/// invited into a team.
///
/// Blocking, for about 0.2 s; safe for use by many threads.
public final class SignUp {

  private final AccountFounder founder;
  private final InvitationAcceptance acceptance;
  private final AuditLog audit;
  private final Transactions transactions;
  private final boolean open;

  public SignUp(
      AccountFounder founder,
      InvitationAcceptance acceptance,
      AuditLog audit,
      Transactions transactions,
      boolean open) {
    this.founder = founder;
    this.acceptance = acceptance;
    this.audit = audit;
    this.transactions = transactions;
    this.open = open;
  }

  /// @throws ProblemException `signup_closed`; `conflict` when the e-mail address has an account
  public SignedUp signUp(NewAccount account) {
    if (!open) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.SIGNUP_CLOSED,
              "Signing up needs an invitation here. Ask an admin of the team for one."));
    }
    var prepared = founder.prepare(account);
    return transactions.together(() -> recorded(founder.found(prepared, false)));
  }

  /// Makes the account and brings it into the team of the invitation, or does neither.
  ///
  /// @throws ProblemException `invalid_input` at `/invitation`; `conflict` when the e-mail address
  ///   has an account or is not the invited one
  public SignedUp signUp(NewAccount account, String invitation) {
    var prepared = founder.prepare(account);
    return transactions.together(() -> {
      SignedUp signedUp = recorded(founder.found(prepared, false));
      acceptance.accept(invitation, signedUp.user(), "/invitation");
      return signedUp;
    });
  }

  private SignedUp recorded(SignedUp made) {
    var user = made.user();
    audit.record(new Deed(null, "sign up", "user", user.id().value(), null, user));
    return made;
  }
}
