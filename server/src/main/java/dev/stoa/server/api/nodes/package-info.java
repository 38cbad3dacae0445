/// The nodes of the installation: what each holds of budgets, how far its journal has come, and
/// what to do about one that is gone for good.
///
/// Start reading at [ListNodes].
@NullMarked
package dev.stoa.server.api.nodes;

import org.jspecify.annotations.NullMarked;
