/// What a command has around it: the environment, the streams, the clock, and the forms in which it
/// shows things.
///
/// Nothing here knows HTTP. Start reading at [Terminal] and [Screen].
@NullMarked
package dev.stoa.cli.terminal;

import org.jspecify.annotations.NullMarked;
