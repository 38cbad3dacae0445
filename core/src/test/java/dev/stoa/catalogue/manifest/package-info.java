@NullMarked
package dev.stoa.catalogue.manifest;

import org.jspecify.annotations.NullMarked;
