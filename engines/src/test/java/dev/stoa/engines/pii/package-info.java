@NullMarked
package dev.stoa.engines.pii;

import org.jspecify.annotations.NullMarked;
