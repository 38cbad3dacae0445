@NullMarked
package dev.stoa.engines.speech;

import org.jspecify.annotations.NullMarked;
