package dev.stoa.server.http;

import dev.stoa.kernel.Role;
import org.jspecify.annotations.Nullable;

/// Who may use a route. Declared with the route, enforced by the [Gate].
public sealed interface Access {

  /// Everybody, signed in or not.
  record Open() implements Access {}

  /// Whoever is signed in, or holds a key.
  record SignedIn() implements Access {}

  /// A member of the team in the path (`{team}`) with at least this role.
  ///
  /// @param keyScope the scope that a key needs to do the same; null when no key may
  record OfTeam(Role atLeast, @Nullable String keyScope) implements Access {}

  /// An administrator of the installation.
  record Administrator() implements Access {}

  /// A route that calls an asset: its handler takes the path of a call, which identifies the key.
  record Calling() implements Access {}

  /// For those who run the installation: loopback or the operations token.
  record Internal() implements Access {}
}
