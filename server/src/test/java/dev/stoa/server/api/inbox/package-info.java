@NullMarked
package dev.stoa.server.api.inbox;

import org.jspecify.annotations.NullMarked;
