@NullMarked
package dev.stoa.engines.faces;

import org.jspecify.annotations.NullMarked;
