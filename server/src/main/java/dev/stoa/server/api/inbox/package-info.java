/// The inbox of whoever is signed in.
///
/// Start reading at [ListInbox].
@NullMarked
package dev.stoa.server.api.inbox;

import org.jspecify.annotations.NullMarked;
