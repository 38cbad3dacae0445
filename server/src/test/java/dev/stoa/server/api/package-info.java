@NullMarked
package dev.stoa.server.api;

import org.jspecify.annotations.NullMarked;
