@NullMarked
package dev.stoa.catalogue;

import org.jspecify.annotations.NullMarked;
