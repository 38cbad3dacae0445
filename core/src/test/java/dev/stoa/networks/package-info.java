@NullMarked
package dev.stoa.networks;

import org.jspecify.annotations.NullMarked;
