@NullMarked
package dev.stoa.engines.shipped;

import org.jspecify.annotations.NullMarked;
