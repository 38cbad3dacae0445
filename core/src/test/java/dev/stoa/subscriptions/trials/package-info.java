@NullMarked
package dev.stoa.subscriptions.trials;

import org.jspecify.annotations.NullMarked;
