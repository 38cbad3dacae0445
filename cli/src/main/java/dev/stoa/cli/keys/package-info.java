/// The keys of a team: making, listing, rotating, revoking, and choosing the one to call with.
///
/// A secret is shown once. It is kept on this machine only when asked for. Start reading at
/// [CreateKey].
@NullMarked
package dev.stoa.cli.keys;

import org.jspecify.annotations.NullMarked;
