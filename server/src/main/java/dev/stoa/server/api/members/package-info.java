/// The members of a team and the invitations into it.
///
/// Start reading at [ListMembers] and [InviteMember].
@NullMarked
package dev.stoa.server.api.members;

import org.jspecify.annotations.NullMarked;
