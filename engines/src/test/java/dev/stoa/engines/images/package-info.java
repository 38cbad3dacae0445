@NullMarked
package dev.stoa.engines.images;

import org.jspecify.annotations.NullMarked;
