@NullMarked
package dev.stoa.engines.audio;

import org.jspecify.annotations.NullMarked;
