@NullMarked
package dev.stoa.engines.sentiment.training;

import org.jspecify.annotations.NullMarked;
