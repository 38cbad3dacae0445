@NullMarked
package dev.stoa.inbox;

import org.jspecify.annotations.NullMarked;
