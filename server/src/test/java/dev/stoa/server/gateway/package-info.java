@NullMarked
package dev.stoa.server.gateway;

import org.jspecify.annotations.NullMarked;
