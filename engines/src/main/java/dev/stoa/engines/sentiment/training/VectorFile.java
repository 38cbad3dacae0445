package dev.stoa.engines.sentiment.training;

import dev.stoa.engines.onnx.TextEmbedder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keeps the vectors of the sentences between builds, because they take most of the training's
/// time.
record VectorFile(Path file) {

  /// @param stamp of what the vectors depend on; when the file was made from something else, they
  ///   are made anew
  List<Sample> samples(List<LabelledSentence> sentences, String stamp) throws IOException {
    Path stampFile = file.resolveSibling(file.getFileName() + ".stamp");
    if (!InputStamp.isIn(stampFile, stamp)) {
      write(embed(sentences));
      Files.writeString(stampFile, stamp);
    }
    return read(sentences);
  }

  /// One sentence at a time, as in a call: in a batch the rounding of the 8-bit encoder differs.
  private static List<float[]> embed(List<LabelledSentence> sentences) {
    try (TextEmbedder embedder = TextEmbedder.bgeSmall()) {
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
    Files.write(file, bytes.array());
  }

  private List<Sample> read(List<LabelledSentence> sentences) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
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
