/// The keys of a team: list, make, change, rotate, revoke. The secret of a key is in the answer to
/// making and rotating it and nowhere else.
///
/// Start reading at [IssueKey].
@NullMarked
package dev.stoa.server.api.keys;

import org.jspecify.annotations.NullMarked;
