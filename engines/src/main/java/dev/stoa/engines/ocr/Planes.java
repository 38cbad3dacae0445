package dev.stoa.engines.ocr;

import dev.stoa.engines.images.Picture;

/// A picture as the networks take it: all of blue, then green, then red, row by row, each value
/// `(value / 255 - mean) / deviation`. The networks were trained on that order.
///
/// @param means of blue, green and red
// never compared, so the arrays may be ones
@SuppressWarnings("ArrayRecordComponent")
record Planes(float[] means, float[] deviations) {

  float[] of(Picture picture) {
    int[] pixels = picture.rgb();
    float[] planes = new float[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      for (int colour = 0; colour < 3; colour++) {
        float value = ((pixels[i] >> (8 * colour)) & 0xFF) / 255f;
        planes[colour * pixels.length + i] = (value - means[colour]) / deviations[colour];
      }
    }
    return planes;
  }
}
