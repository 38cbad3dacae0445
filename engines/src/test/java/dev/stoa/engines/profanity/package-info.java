@NullMarked
package dev.stoa.engines.profanity;

import org.jspecify.annotations.NullMarked;
