package dev.stoa.inbox;

import dev.stoa.kernel.Page;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What must be remembered of the inbox. Blocking; safe for use by many threads; every method joins
/// the transaction that surrounds it. A person sees what is addressed to them now.
public interface InboxStore {

  void insert(Entry entry, Addressee to);

  /// Newest first.
  Page<Entry> list(UserId user, boolean unreadOnly, @Nullable String cursor, int limit);

  /// False when the person sees no such entry. Reading again changes nothing.
  boolean read(UserId user, String id, Instant at);

  int unread(UserId user);
}
