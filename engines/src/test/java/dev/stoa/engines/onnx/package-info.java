@NullMarked
package dev.stoa.engines.onnx;

import org.jspecify.annotations.NullMarked;
