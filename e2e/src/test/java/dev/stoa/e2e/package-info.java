/// The packaged product from outside: every test starts it as an operator would and speaks HTTP to
/// it. Nothing here shares code with it.
///
/// Start reading at [StoaProcess] and [FirstCallIT].
@NullMarked
package dev.stoa.e2e;

import org.jspecify.annotations.NullMarked;
