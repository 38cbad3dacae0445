@NullMarked
package dev.stoa.accounts.links;

import org.jspecify.annotations.NullMarked;
