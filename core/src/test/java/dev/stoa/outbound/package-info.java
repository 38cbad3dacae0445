@NullMarked
package dev.stoa.outbound;

import org.jspecify.annotations.NullMarked;
