@NullMarked
package dev.stoa.keys;

import org.jspecify.annotations.NullMarked;
