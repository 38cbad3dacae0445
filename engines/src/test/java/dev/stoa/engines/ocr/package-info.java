@NullMarked
package dev.stoa.engines.ocr;

import org.jspecify.annotations.NullMarked;
