@NullMarked
package dev.stoa.engines.topics;

import org.jspecify.annotations.NullMarked;
