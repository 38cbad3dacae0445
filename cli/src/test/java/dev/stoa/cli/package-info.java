@NullMarked
package dev.stoa.cli;

import org.jspecify.annotations.NullMarked;
