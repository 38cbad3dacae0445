/// What somebody who is signed in does with the own account: name, password, sessions, teams. Never
/// for a key, which acts for one team only.
///
/// Start reading at [ChangePassword] and [MySessions].
@NullMarked
package dev.stoa.server.api.me;

import org.jspecify.annotations.NullMarked;
