package dev.stoa.engines.onnx;

/// The pinned files of bge-small-en-v1.5 in its 8-bit form.
public final class BgeSmall {

  public static final String NAME = "bge-small-en-v1.5-q";

  public static final Weights ENCODER =
      new Weights(
          "/bge-small-en-v1.5-q.onnx",
          "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4");

  public static final Weights TOKENIZER =
      new Weights(
          "/bge-small-en-v1.5-q-tokenizer.json",
          "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66");

  private BgeSmall() {}
}
