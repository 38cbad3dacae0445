@NullMarked
package dev.stoa.engines.weights;

import org.jspecify.annotations.NullMarked;
