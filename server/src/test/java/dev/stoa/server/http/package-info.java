/// Tests of the door, most of them over real sockets on loopback.
@NullMarked
package dev.stoa.server.http;

import org.jspecify.annotations.NullMarked;
