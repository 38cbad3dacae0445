package dev.stoa.accounts.administration;

import dev.stoa.accounts.User;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All accounts. Blocking; safe for use by many threads; joins the transaction around it.
public interface UserDirectory {

  /// Newest first.
  ///
  /// @param words that the name or the address contains, in any case; null for everybody
  Page<User> list(@Nullable String words, @Nullable String cursor, int limit);

  Optional<User> find(UserId id);

  void setAdministrator(UserId id, boolean administrator);

  /// Ends all sessions too.
  void disable(UserId id, Instant at);

  void enable(UserId id);

  List<TeamId> teamsOf(UserId id);

  /// Those that are not disabled. Nobody else counts or changes administrators until the
  /// surrounding transaction ends.
  int lockAndCountAdministrators();
}
