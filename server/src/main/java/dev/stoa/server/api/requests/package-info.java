/// The publisher's side of subscriptions: who asks for a team's assets, and what it decides.
///
/// Start reading at [ListRequests].
@NullMarked
package dev.stoa.server.api.requests;

import org.jspecify.annotations.NullMarked;
