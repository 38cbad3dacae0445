package dev.stoa.inbox;

import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Tells people, and shows them what they were told. Blocking; safe for use by many threads.
public final class Inbox {

  private final InboxStore store;
  private final Ids ids;
  private final InstantSource clock;

  public Inbox(InboxStore store, Ids ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /// As part of the transaction around it.
  ///
  /// @param text plain, one or two sentences
  /// @param link the page about it; null when there is none
  public void tell(Addressee to, Kind kind, String text, @Nullable String link) {
    TeamId team = to instanceof Addressee.OfTeam(TeamId told, _) ? told : null;
    store.insert(new Entry(ids.next(), kind, team, text, link, clock.instant(), null), to);
  }

  /// Newest first.
  ///
  /// @throws ProblemException `bad_cursor`
  public Page<Entry> list(UserId user, boolean unreadOnly, @Nullable String cursor, int limit) {
    return store.list(user, unreadOnly, cursor, limit);
  }

  /// Reading again changes nothing.
  ///
  /// @throws ProblemException `not_found` for what is not addressed to the person
  public void read(UserId user, String id) {
    if (!HexId.isHexId(id) || !store.read(user, id, clock.instant())) {
      throw new ProblemException(Problem.notFound());
    }
  }

  public int unread(UserId user) {
    return store.unread(user);
  }
}
