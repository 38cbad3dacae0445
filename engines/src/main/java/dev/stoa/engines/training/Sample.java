package dev.stoa.engines.training;

/// A sentence with its vector.
// never compared, so the array may be one
@SuppressWarnings("ArrayRecordComponent")
public record Sample(LabelledSentence sentence, float[] vector) {

  public boolean positive() {
    return sentence.positive();
  }
}
