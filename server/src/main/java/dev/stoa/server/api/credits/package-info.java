/// A team's credits: the balance, and what moved it.
///
/// Start reading at [ShowCredits].
@NullMarked
package dev.stoa.server.api.credits;

import org.jspecify.annotations.NullMarked;
