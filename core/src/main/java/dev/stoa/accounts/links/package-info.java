/// The two moments when nobody can be signed in yet: a new installation without an administrator,
/// and a forgotten password. Both are solved by a secret that works once, handed over by whoever
/// runs the installation; no mail server is assumed.
///
/// Start reading at [FirstAdministrator] and [PasswordReset].
@NullMarked
package dev.stoa.accounts.links;

import org.jspecify.annotations.NullMarked;
