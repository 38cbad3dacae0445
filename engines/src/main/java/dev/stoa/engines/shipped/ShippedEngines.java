package dev.stoa.engines.shipped;

import dev.stoa.engines.analysis.AnalysisEngine;
import dev.stoa.engines.embedding.EmbeddingEngine;
import dev.stoa.engines.embedding.SimilarityEngine;
import dev.stoa.engines.english.EnglishModels;
import dev.stoa.engines.keywords.KeywordEngine;
import dev.stoa.engines.language.LanguageEngine;
import dev.stoa.engines.onnx.Encoder;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.pii.PiiEngine;
import dev.stoa.engines.profanity.ProfanityEngine;
import dev.stoa.engines.sentiment.SentimentEngine;
import dev.stoa.engines.spam.SpamEngine;
import dev.stoa.engines.summary.SummaryEngine;
import dev.stoa.engines.topics.ZeroShotEngine;
import dev.stoa.engines.weights.Shared;
import dev.stoa.providers.EngineSource;
import java.util.List;

/// The engines that come with Stoa.
public final class ShippedEngines {

  private ShippedEngines() {}

  /// Every one of them, none loaded. Those that use the same encoder share it.
  public static List<EngineSource> all() {
    Shared<TextEmbedder> bgeSmall = TextEmbedder.shared(Encoder.BGE_SMALL);
    Shared<TextEmbedder> miniLm = TextEmbedder.shared(Encoder.MINI_LM);
    Shared<EnglishModels> english = EnglishModels.shared();
    return List.of(
        SentimentEngine.source(bgeSmall),
        EmbeddingEngine.source("bge-small", bgeSmall),
        EmbeddingEngine.source("minilm", miniLm),
        SimilarityEngine.source("similarity", miniLm),
        ZeroShotEngine.source("topics", bgeSmall),
        KeywordEngine.source("keywords", english, miniLm),
        SummaryEngine.source("extractive-summary", english, miniLm),
        LanguageEngine.source("language"),
        AnalysisEngine.source("text-analysis", english),
        PiiEngine.source("pii"),
        SpamEngine.source("spam"),
        ProfanityEngine.source("profanity"));
  }
}
