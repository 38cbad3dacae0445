/// Calls that a team may make of an asset before it subscribes, as many as the plan allows, for
/// nothing. They are counted in the database, one by one, so that no number of nodes, callers and
/// restarts makes more of them.
///
/// It never asks whether a team may see the asset, nor runs a call.
///
/// Start reading at [Trials].
@NullMarked
package dev.stoa.subscriptions.trials;

import org.jspecify.annotations.NullMarked;
