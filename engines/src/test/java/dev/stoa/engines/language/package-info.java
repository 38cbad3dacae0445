@NullMarked
package dev.stoa.engines.language;

import org.jspecify.annotations.NullMarked;
