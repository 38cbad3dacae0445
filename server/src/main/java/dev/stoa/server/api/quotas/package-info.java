/// What is left of the limits on a team's calls.
///
/// Start reading at [ListQuotas].
@NullMarked
package dev.stoa.server.api.quotas;

import org.jspecify.annotations.NullMarked;
