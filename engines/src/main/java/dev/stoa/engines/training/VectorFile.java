package dev.stoa.engines.training;

import dev.stoa.engines.onnx.Encoder;
import dev.stoa.engines.onnx.TextEmbedder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The labelled sentences with their vectors, kept between builds, because making them takes most
/// of a training's time.
public record VectorFile(Encoder encoder, Workplace place) {

  /// Where the sentences lie among the packages.
  public Path folder() {
    return place.packages().resolve("sentiment/test/fixtures");
  }

  /// Makes the vectors anew when the sentences or the code that makes vectors have changed.
  public List<Sample> samples() throws IOException {
    List<LabelledSentence> sentences = LabelledSentence.readAll(folder());
    Path stampFile = place.work().resolve(encoder.title() + ".stamp");
    String stamp = stamp();
    if (!InputStamp.isIn(stampFile, stamp)) {
      write(embed(sentences));
      Files.writeString(stampFile, stamp);
    }
    return read(sentences);
  }

  private String stamp() throws IOException {
    return new InputStamp()
        .files(place.compiled("nlp"), ".class")
        .files(place.compiled("onnx"), ".class")
        .files(folder(), ".json")
        .end();
  }

  private Path file() {
    return place.work().resolve(encoder.title() + ".vectors");
  }

  /// One sentence at a time, as in a call: in a batch the rounding of the 8-bit encoder differs.
  private List<float[]> embed(List<LabelledSentence> sentences) {
    try (TextEmbedder embedder = TextEmbedder.load(encoder)) {
      return sentences.parallelStream().map(s -> embedder.embed(s.text())).toList();
    }
  }

  private void write(List<float[]> vectors) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(vectors.size() * vectors.getFirst().length * Float.BYTES);
    for (float[] vector : vectors) {
      for (float value : vector) {
        bytes.putFloat(value);
      }
    }
    Files.write(file(), bytes.array());
  }

  private List<Sample> read(List<LabelledSentence> sentences) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file()));
    int width = bytes.remaining() / Float.BYTES / sentences.size();
    List<Sample> samples = new ArrayList<>();
    for (LabelledSentence sentence : sentences) {
      float[] vector = new float[width];
      for (int i = 0; i < width; i++) {
        vector[i] = bytes.getFloat();
      }
      samples.add(new Sample(sentence, vector));
    }
    return samples;
  }
}
