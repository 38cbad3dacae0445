/// What administrators of the installation do with accounts. It gives no access to any team.
///
/// Start reading at [Administrators].
@NullMarked
package dev.stoa.accounts.administration;

import org.jspecify.annotations.NullMarked;
