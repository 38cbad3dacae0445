/// Commands about credits, budgets and statements.
///
/// Start reading at [ShowCredits].
@NullMarked
package dev.stoa.cli.money;

import org.jspecify.annotations.NullMarked;
