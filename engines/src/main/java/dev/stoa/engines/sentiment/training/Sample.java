package dev.stoa.engines.sentiment.training;

/// A sentence with its vector.
// never compared, so the array may be one
@SuppressWarnings("ArrayRecordComponent")
record Sample(LabelledSentence sentence, float[] vector) {

  boolean positive() {
    return sentence.positive();
  }
}
