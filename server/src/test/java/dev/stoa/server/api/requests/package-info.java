@NullMarked
package dev.stoa.server.api.requests;

import org.jspecify.annotations.NullMarked;
