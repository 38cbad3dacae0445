@NullMarked
package dev.stoa.storage;

import org.jspecify.annotations.NullMarked;
