@NullMarked
package dev.stoa.server.config;

import org.jspecify.annotations.NullMarked;
