@NullMarked
package dev.stoa.server.api.audit;

import org.jspecify.annotations.NullMarked;
