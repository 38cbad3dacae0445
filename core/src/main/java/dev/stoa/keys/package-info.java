/// A team's keys: how they are made, told apart, narrowed, rotated and revoked, and how the secret
/// that comes with a call is checked without the database.
///
/// A secret is shown once, when it is made; only its SHA-256 is kept. A key never does more than
/// its creator may do at that moment in the team. Roles: a viewer has nothing to do with keys, a
/// member sees and changes the keys that he or she made, admins and owners those of all. Revoked
/// and expired keys are remembered for 30 days, so that they are answered as what they are.
///
/// The console calls with a [TryToken], which is checked as any secret of a key and lives for
/// minutes.
///
/// It never opens an HTTP request, never limits a rate, and knows no subscription.
///
/// Start reading at [KeyVerifier] and [KeyIssuer].
@NullMarked
package dev.stoa.keys;

import org.jspecify.annotations.NullMarked;
