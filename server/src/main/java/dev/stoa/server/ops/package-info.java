/// What those who run Stoa look at: whether it lives and whether it can serve.
///
/// Start reading at [Health].
@NullMarked
package dev.stoa.server.ops;

import org.jspecify.annotations.NullMarked;
