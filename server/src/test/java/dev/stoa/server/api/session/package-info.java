@NullMarked
package dev.stoa.server.api.session;

import org.jspecify.annotations.NullMarked;
