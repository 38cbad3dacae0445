package dev.stoa.engines.images;

/// Of a picture, in pixels.
public record Size(int width, int height) {

  long pixels() {
    return (long) width * height;
  }

  Size turned() {
    return new Size(/* width= */ height, /* height= */ width);
  }
}
