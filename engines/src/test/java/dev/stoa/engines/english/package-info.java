@NullMarked
package dev.stoa.engines.english;

import org.jspecify.annotations.NullMarked;
