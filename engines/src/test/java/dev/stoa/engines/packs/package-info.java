@NullMarked
package dev.stoa.engines.packs;

import org.jspecify.annotations.NullMarked;
