@NullMarked
package dev.stoa.engines.training;

import org.jspecify.annotations.NullMarked;
