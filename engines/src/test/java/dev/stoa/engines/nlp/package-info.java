@NullMarked
package dev.stoa.engines.nlp;

import org.jspecify.annotations.NullMarked;
