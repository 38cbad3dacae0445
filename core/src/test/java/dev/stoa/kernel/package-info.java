@NullMarked
package dev.stoa.kernel;

import org.jspecify.annotations.NullMarked;
