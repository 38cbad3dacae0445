/// The audit over HTTP: a team's for its admins, everything for administrators.
///
/// Start reading at [ListAudit].
@NullMarked
package dev.stoa.server.api.audit;

import org.jspecify.annotations.NullMarked;
