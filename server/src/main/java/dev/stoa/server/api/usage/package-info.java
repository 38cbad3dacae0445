/// What a team's calls were and what they came to. Single calls and sums are apart: sums come from
/// rollups, so they stay quick however many calls there are.
///
/// Start reading at [ListCalls] and [ReportUsage].
@NullMarked
package dev.stoa.server.api.usage;

import org.jspecify.annotations.NullMarked;
