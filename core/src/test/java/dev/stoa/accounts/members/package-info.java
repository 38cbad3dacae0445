@NullMarked
package dev.stoa.accounts.members;

import org.jspecify.annotations.NullMarked;
