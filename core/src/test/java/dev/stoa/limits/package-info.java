@NullMarked
package dev.stoa.limits;

import org.jspecify.annotations.NullMarked;
