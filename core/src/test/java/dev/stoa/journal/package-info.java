@NullMarked
package dev.stoa.journal;

import org.jspecify.annotations.NullMarked;
