/// Measures what is found in sentences that the build makes up, with identifiers and with what only
/// looks like them. The build runs it; the product never does.
@NullMarked
package dev.stoa.engines.pii.training;

import org.jspecify.annotations.NullMarked;
