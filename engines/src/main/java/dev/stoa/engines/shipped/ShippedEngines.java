package dev.stoa.engines.shipped;

import dev.stoa.engines.analysis.AnalysisEngine;
import dev.stoa.engines.embedding.EmbeddingEngine;
import dev.stoa.engines.embedding.SimilarityEngine;
import dev.stoa.engines.english.EnglishModels;
import dev.stoa.engines.faces.FaceEngine;
import dev.stoa.engines.keywords.KeywordEngine;
import dev.stoa.engines.language.LanguageEngine;
import dev.stoa.engines.ocr.OcrEngine;
import dev.stoa.engines.onnx.Encoder;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.pii.PiiEngine;
import dev.stoa.engines.profanity.ProfanityEngine;
import dev.stoa.engines.sentiment.SentimentEngine;
import dev.stoa.engines.spam.SpamEngine;
import dev.stoa.engines.speech.SpeechEngine;
import dev.stoa.engines.summary.SummaryEngine;
import dev.stoa.engines.topics.ZeroShotEngine;
import dev.stoa.engines.voice.VoiceActivityEngine;
import dev.stoa.engines.weights.Shared;
import dev.stoa.providers.EnginePart;
import dev.stoa.providers.EngineSource;
import java.util.List;

/// The engines that come with Stoa.
public final class ShippedEngines {

  // What `bench/models/bench.py --memory` measured, rounded up.
  private static final EnginePart BGE_SMALL = EnginePart.ofMegabytes("bge-small", 190);
  private static final EnginePart MINI_LM = EnginePart.ofMegabytes("minilm", 125);
  private static final EnginePart ENGLISH = EnginePart.ofMegabytes("english", 115);
  private static final EnginePart LANGUAGES = EnginePart.ofMegabytes("languages", 145);
  private static final EnginePart OCR = EnginePart.ofMegabytes("ocr", 350);
  private static final EnginePart FACES = EnginePart.ofMegabytes("faces", 135);
  private static final EnginePart SILERO = EnginePart.ofMegabytes("silero", 80);
  private static final EnginePart KEVIN = EnginePart.ofMegabytes("kevin", 120);

  private ShippedEngines() {}

  /// Every one of them, none loaded. Those that use the same encoder share it. The ones without a
  /// part take a few megabytes at most.
  public static List<EngineSource> all() {
    Shared<TextEmbedder> bgeSmall = TextEmbedder.shared(Encoder.BGE_SMALL);
    Shared<TextEmbedder> miniLm = TextEmbedder.shared(Encoder.MINI_LM);
    Shared<EnglishModels> english = EnglishModels.shared();
    return List.of(
        SentimentEngine.source(bgeSmall).keeping(BGE_SMALL),
        EmbeddingEngine.source("bge-small", bgeSmall).keeping(BGE_SMALL),
        EmbeddingEngine.source("minilm", miniLm).keeping(MINI_LM),
        SimilarityEngine.source("similarity", miniLm).keeping(MINI_LM),
        ZeroShotEngine.source("topics", bgeSmall).keeping(BGE_SMALL),
        KeywordEngine.source("keywords", english, miniLm).keeping(ENGLISH, MINI_LM),
        SummaryEngine.source("extractive-summary", english, miniLm).keeping(ENGLISH, MINI_LM),
        LanguageEngine.source("language").keeping(LANGUAGES),
        AnalysisEngine.source("text-analysis", english).keeping(ENGLISH),
        VoiceActivityEngine.source("voice-activity").keeping(SILERO),
        SpeechEngine.source("speech").keeping(KEVIN),
        PiiEngine.source("pii"),
        SpamEngine.source("spam"),
        ProfanityEngine.source("profanity"),
        OcrEngine.source("ocr").keeping(OCR),
        FaceEngine.source("face-detection").keeping(FACES));
  }
}
