/// Everything that knows HTTP: wiring, routes, doors and operations.
@NullMarked
package dev.stoa.server;

import org.jspecify.annotations.NullMarked;
