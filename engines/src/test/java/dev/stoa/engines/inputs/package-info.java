@NullMarked
package dev.stoa.engines.inputs;

import org.jspecify.annotations.NullMarked;
