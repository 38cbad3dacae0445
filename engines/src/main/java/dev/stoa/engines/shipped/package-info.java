/// The list of engines that come with Stoa, for whoever wires it.
@NullMarked
package dev.stoa.engines.shipped;

import org.jspecify.annotations.NullMarked;
