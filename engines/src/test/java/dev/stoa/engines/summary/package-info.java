@NullMarked
package dev.stoa.engines.summary;

import org.jspecify.annotations.NullMarked;
