@NullMarked
package dev.stoa.audit;

import org.jspecify.annotations.NullMarked;
