@NullMarked
package dev.stoa.discovery;

import org.jspecify.annotations.NullMarked;
