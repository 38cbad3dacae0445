@NullMarked
package dev.stoa.secrets;

import org.jspecify.annotations.NullMarked;
