@NullMarked
package dev.stoa.accounts.administration;

import org.jspecify.annotations.NullMarked;
