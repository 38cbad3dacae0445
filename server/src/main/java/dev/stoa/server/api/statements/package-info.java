/// A team's months as the ledger has them: as JSON, as CSV, and as a page to print.
///
/// Start reading at [ShowStatement].
@NullMarked
package dev.stoa.server.api.statements;

import org.jspecify.annotations.NullMarked;
