@NullMarked
package dev.stoa.server.ops;

import org.jspecify.annotations.NullMarked;
