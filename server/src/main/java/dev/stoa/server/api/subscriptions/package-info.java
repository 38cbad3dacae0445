/// The subscriptions of a team: list, subscribe, cancel.
///
/// Start reading at [Subscribe].
@NullMarked
package dev.stoa.server.api.subscriptions;

import org.jspecify.annotations.NullMarked;
