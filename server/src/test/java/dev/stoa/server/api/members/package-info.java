@NullMarked
package dev.stoa.server.api.members;

import org.jspecify.annotations.NullMarked;
