/// What has changed, for those who keep a copy of it in memory. Every transaction that changes a
/// key, an asset, a subscription or a team's members says so here; every node reads it in order.
///
/// Nothing here knows what a key or an asset is: a change is a topic and an id.
///
/// Start reading at [ChangeFeed].
@NullMarked
package dev.stoa.events;

import org.jspecify.annotations.NullMarked;
