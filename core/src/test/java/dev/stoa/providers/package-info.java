@NullMarked
package dev.stoa.providers;

import org.jspecify.annotations.NullMarked;
