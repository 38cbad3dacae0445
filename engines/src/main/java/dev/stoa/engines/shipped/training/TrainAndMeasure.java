package dev.stoa.engines.shipped.training;

import dev.stoa.engines.embedding.training.MeasureSimilarity;
import dev.stoa.engines.keywords.training.MeasureKeywords;
import dev.stoa.engines.language.training.MeasureLanguages;
import dev.stoa.engines.ocr.training.MeasureOcr;
import dev.stoa.engines.pii.training.MeasurePii;
import dev.stoa.engines.profanity.training.MakeLexicon;
import dev.stoa.engines.sentiment.training.TrainSentiment;
import dev.stoa.engines.spam.training.TrainSpam;
import dev.stoa.engines.summary.training.MeasureSummary;
import dev.stoa.engines.topics.training.MeasureTopics;
import dev.stoa.engines.training.Workplace;

/// All trainings and measurements of the build, one after the other.
final class TrainAndMeasure {

  private TrainAndMeasure() {}

  /// @param args the folders of a [Workplace]
  public static void main(String[] args) throws Exception {
    Workplace place = Workplace.of(args);
    TrainSentiment.run(place);
    MeasureTopics.run(place);
    TrainSpam.run(place);
    MeasureLanguages.run(place);
    MeasureOcr.run(place);
    MeasureSimilarity.run(place);
    MeasureKeywords.run(place);
    MeasureSummary.run(place);
    MeasurePii.run(place);
    MakeLexicon.run(place);
  }
}
