@NullMarked
package dev.stoa.server.api.admin;

import org.jspecify.annotations.NullMarked;
