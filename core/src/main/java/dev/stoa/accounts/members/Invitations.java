package dev.stoa.accounts.members;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.InputRules;
import dev.stoa.accounts.Secret;
import dev.stoa.accounts.User;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes, lists and revokes invitations into a team. An invitation is good for one person and 7
/// days, and only while the one who made it may still give its role.
///
/// Blocking; safe for use by many threads.
public final class Invitations {

  public static final Duration LIFE = Duration.ofDays(7);

  static final int OPEN_MAX = 100;

  private final InvitationStore store;
  private final Transactions transactions;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Ids ids;

  public Invitations(
      InvitationStore store,
      Transactions transactions,
      AuditLog audit,
      InstantSource clock,
      Ids ids) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /// @param email the only address that may accept; null when whoever has the secret may
  /// @throws ProblemException `role_missing`; `invalid_input` at `/email`; `conflict` when too many
  ///   are open
  public IssuedInvitation invite(Actor actor, Role role, @Nullable String email) {
    MembershipRules.requireMayManage(actor, role);
    String address = email == null ? null : email.strip();
    if (address != null) {
      InputRules.email(address)
          .ifPresent(text -> {
            throw new ProblemException(Problem.invalid("/email", text));
          });
    }
    Instant now = now();
    if (store.list(actor.team(), now).size() >= OPEN_MAX) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "%d invitations of this team are open. Revoke some first.".formatted(OPEN_MAX)));
    }
    Secret secret = Secret.random();
    Invitation invitation =
        new Invitation(ids.next(), actor.team(), role, address, actor.user(), now, now.plus(LIFE));
    return transactions.together(() -> {
      store.insert(invitation, secret.hash());
      audit.record(deed("invite", null, invitation));
      return new IssuedInvitation(invitation, secret);
    });
  }

  /// The open ones, newest first; at most 100.
  ///
  /// @throws ProblemException `role_missing`
  public List<Invitation> list(Actor actor) {
    actor.require(Role.ADMIN, "see its invitations");
    return store.list(actor.team(), now());
  }

  /// @throws ProblemException `role_missing`; `not_found`
  public void revoke(Actor actor, String id) {
    actor.require(Role.ADMIN, "revoke an invitation");
    Invitation invitation =
        Optional.of(id)
            .filter(HexId::isHexId)
            .flatMap(wellFormed -> store.find(actor.team(), wellFormed))
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    MembershipRules.requireMayManage(actor, invitation.role());
    transactions.together(() -> {
      store.delete(actor.team(), id);
      audit.record(deed("revoke", invitation, null));
      return id;
    });
  }

  private static Deed deed(String verb, @Nullable Invitation before, @Nullable Invitation after) {
    Invitation about = before == null ? Objects.requireNonNull(after) : before;
    return new Deed(about.team(), verb, "invitation", about.id(), before, after);
  }

  /// Forgets what has expired; worth doing once an hour.
  ///
  /// @return how many invitations that were
  public int prune() {
    return store.deleteExpired(now());
  }

  /// Takes the invitation for somebody with this e-mail address. To be called in a transaction,
  /// which gives it back when what follows fails.
  ///
  /// @param pointer where the secret stood in the input
  Invitation take(String secret, String email, String pointer) {
    Invitation invitation =
        store.take(new Secret(secret).hash(), now()).orElseThrow(() -> notValid(pointer));
    if (invitation.email() != null
        && !User.emailKey(invitation.email()).equals(User.emailKey(email))) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "This invitation is for another e-mail address. Use the account of that address, or"
                  + " ask for an invitation of your own."));
    }
    return invitation;
  }

  static ProblemException notValid(String pointer) {
    return new ProblemException(
        Problem.invalid(
            pointer,
            "This invitation is not valid: it was used, revoked, has expired or never was. Ask for"
                + " a new one."));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
