@NullMarked
package dev.stoa.engines.sentiment;

import org.jspecify.annotations.NullMarked;
