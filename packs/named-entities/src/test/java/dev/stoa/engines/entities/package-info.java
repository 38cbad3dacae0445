@NullMarked
package dev.stoa.engines.entities;

import org.jspecify.annotations.NullMarked;
