/// Making an account, signing in and out, and who one is.
///
/// Whoever signs up or in gets the session as a cookie; its secret is in no body.
///
/// Start reading at [OpenSession].
@NullMarked
package dev.stoa.server.api.session;

import org.jspecify.annotations.NullMarked;
