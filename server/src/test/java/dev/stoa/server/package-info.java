/// Tests of the whole product as its wiring makes it, over HTTP.
@NullMarked
package dev.stoa.server;

import org.jspecify.annotations.NullMarked;
