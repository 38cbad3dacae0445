/// Calling an asset, and looking at what was called and what it cost.
///
/// Start reading at [Call].
@NullMarked
package dev.stoa.cli.calls;

import org.jspecify.annotations.NullMarked;
