@NullMarked
package dev.stoa.catalogue.media;

import org.jspecify.annotations.NullMarked;
