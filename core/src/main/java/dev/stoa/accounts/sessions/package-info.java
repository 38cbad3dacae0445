/// Signing in and staying signed in.
///
/// A session is a [dev.stoa.accounts.Secret] that a browser keeps in a cookie; only its hash is
/// stored. Tries to sign in are counted in the database, so that the count holds over restarts and
/// over several nodes.
///
/// Start reading at [SignIn] and [Sessions].
@NullMarked
package dev.stoa.accounts.sessions;

import org.jspecify.annotations.NullMarked;
