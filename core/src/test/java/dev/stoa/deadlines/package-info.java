@NullMarked
package dev.stoa.deadlines;

import org.jspecify.annotations.NullMarked;
