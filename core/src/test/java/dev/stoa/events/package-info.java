@NullMarked
package dev.stoa.events;

import org.jspecify.annotations.NullMarked;
