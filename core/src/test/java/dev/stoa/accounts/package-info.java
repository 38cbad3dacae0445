@NullMarked
package dev.stoa.accounts;

import org.jspecify.annotations.NullMarked;
