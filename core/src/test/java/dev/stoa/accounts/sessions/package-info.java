@NullMarked
package dev.stoa.accounts.sessions;

import org.jspecify.annotations.NullMarked;
