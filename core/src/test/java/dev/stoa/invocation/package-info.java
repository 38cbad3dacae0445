@NullMarked
package dev.stoa.invocation;

import org.jspecify.annotations.NullMarked;
