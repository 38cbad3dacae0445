@NullMarked
package dev.stoa.engines.voice;

import org.jspecify.annotations.NullMarked;
