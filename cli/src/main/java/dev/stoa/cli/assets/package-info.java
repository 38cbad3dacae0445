/// Finding assets, subscribing to them, and publishing own ones.
///
/// Start reading at [Search] and [Apply].
@NullMarked
package dev.stoa.cli.assets;

import org.jspecify.annotations.NullMarked;
