/// Measures keywords against those that a person named. The build runs it; the product never does.
@NullMarked
package dev.stoa.engines.keywords.training;

import org.jspecify.annotations.NullMarked;
