package dev.stoa.engines.onnx;

import dev.stoa.engines.weights.Weights;

/// A text encoder that comes with Stoa, with its pinned files. All are English and answer 384
/// numbers.
///
/// @param tokensMax what is longer is cut off
public record Encoder(
    String title, Weights weights, Weights tokenizer, Pooling pooling, int tokensMax) {

  public static final Encoder BGE_SMALL =
      new Encoder(
          "bge-small-en-v1.5-q",
          new Weights(
              "/bge-small-en-v1.5-q.onnx",
              "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4"),
          new Weights(
              "/bge-small-en-v1.5-q-tokenizer.json",
              "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66"),
          Pooling.FIRST_TOKEN,
          512);

  /// Its authors trained it on no more than 256 tokens.
  public static final Encoder MINI_LM =
      new Encoder(
          "all-minilm-l6-v2-q",
          new Weights(
              "/all-minilm-l6-v2-q.onnx",
              "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1"),
          new Weights(
              "/all-minilm-l6-v2-q-tokenizer.json",
              "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0"),
          Pooling.MEAN,
          256);
}
