@NullMarked
package dev.stoa.usage;

import org.jspecify.annotations.NullMarked;
