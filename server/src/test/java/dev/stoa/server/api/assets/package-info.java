@NullMarked
package dev.stoa.server.api.assets;

import org.jspecify.annotations.NullMarked;
