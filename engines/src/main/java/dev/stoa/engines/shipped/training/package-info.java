/// What the build does after compiling: it trains heads and measures models, each when something
/// that it depends on has changed. The product never runs it.
@NullMarked
package dev.stoa.engines.shipped.training;

import org.jspecify.annotations.NullMarked;
