@NullMarked
package dev.stoa.catalogue.schema;

import org.jspecify.annotations.NullMarked;
