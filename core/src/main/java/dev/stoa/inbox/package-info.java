/// What people should know of, without any mail: requests and decisions, prices that change,
/// budgets that run out.
///
/// An entry is addressed to the members of a team from some role upwards, who each read it for
/// themselves, or to one person. Who joins a team later does not get what was before.
///
/// It decides nothing: it implements the ports through which other domains tell what happened.
///
/// Start reading at [Inbox].
@NullMarked
package dev.stoa.inbox;

import org.jspecify.annotations.NullMarked;
