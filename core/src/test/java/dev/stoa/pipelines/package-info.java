@NullMarked
package dev.stoa.pipelines;

import org.jspecify.annotations.NullMarked;
