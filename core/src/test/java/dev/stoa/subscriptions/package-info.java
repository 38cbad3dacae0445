@NullMarked
package dev.stoa.subscriptions;

import org.jspecify.annotations.NullMarked;
