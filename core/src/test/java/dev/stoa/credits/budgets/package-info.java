@NullMarked
package dev.stoa.credits.budgets;

import org.jspecify.annotations.NullMarked;
