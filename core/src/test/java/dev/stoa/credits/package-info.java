@NullMarked
package dev.stoa.credits;

import org.jspecify.annotations.NullMarked;
