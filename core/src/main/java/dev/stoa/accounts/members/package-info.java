/// How people come into the house and into teams, what they may do to each other there, and how
/// they leave.
///
/// The rules: an owner manages everybody, an admin manages members and viewers, everybody may
/// leave, and a team that has owners keeps at least one.
///
/// Start reading at [SignUp], [Members] and [Invitations].
@NullMarked
package dev.stoa.accounts.members;

import org.jspecify.annotations.NullMarked;
