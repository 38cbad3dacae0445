@NullMarked
package dev.stoa.server.console;

import org.jspecify.annotations.NullMarked;
