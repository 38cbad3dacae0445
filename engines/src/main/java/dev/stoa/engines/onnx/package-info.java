/// Models that ONNX Runtime computes. The only package that sees it.
///
/// Weights come out of the class path and are checked against a pinned SHA-256 before they are
/// used. One session per model, with one thread per call: how many calls run at once is decided
/// outside.
///
/// Start reading at [TextEmbedder].
@NullMarked
package dev.stoa.engines.onnx;

import org.jspecify.annotations.NullMarked;
