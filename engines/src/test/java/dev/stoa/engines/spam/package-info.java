@NullMarked
package dev.stoa.engines.spam;

import org.jspecify.annotations.NullMarked;
