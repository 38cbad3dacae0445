package dev.stoa.engines.pii.training;

import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.pii.PiiEngine;
import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.Workplace;
import dev.stoa.kernel.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// Looks for identifiers in sentences that are made up, half of which hold only something that
/// looks like one, when anything has changed.
public final class MeasurePii {

  private static final long SEED = 20_240_701;
  private static final int PER_TYPE = 200;
  private static final List<String> TYPES = List.of("email", "phone", "ip-address", "iban", "card");
  private static final List<String> SENTENCES =
      List.of(
          "Please note %s for later.",
          "He wrote: %s",
          "%s is what the form says.",
          "Ticket 4711 (%s) was closed, twice.",
          "Old: none; new: %s; checked by Ann.",
          "The value\n%s\nwas sent by mail.",
          "\"%s\", she said, and hung up.",
          "Compare row 12 with %s, please.");

  private final PiiEngine engine = new PiiEngine();
  private final Random random = new Random(SEED);
  private final MadeUp madeUp = new MadeUp(random);
  private final Map<String, Counts> counts = new LinkedHashMap<>();
  private int falsePositives;

  private MeasurePii() {
    TYPES.forEach(type -> counts.put(type, new Counts()));
  }

  private static final class Counts {
    int sentences;
    int found;
    int called;
    int right;
  }

  /// @param recall the share of the identifiers that were found, with their type and exact place
  /// @param precision of what was called so, the share that is
  record Share(int identifiers, double recall, double precision) {}

  record Evaluation(
      String set,
      int sentences,
      int lookalikes,
      double lookalikesLeftAlone,
      Share all,
      Map<String, Share> byType,
      long seed,
      String command) {}

  public static void run(Workplace place) throws Exception {
    String stamp = new InputStamp().files(place.compiled("pii"), ".class").end();
    if (place.isCurrent(PiiEngine.class, stamp)) {
      return;
    }
    Evaluation evaluation = new MeasurePii().evaluation();
    IO.println(
        "pii: %.1f %% of %d identifiers found, %.1f %% of what was called one is; %.1f %% of %d lookalikes left alone"
            .formatted(
                100 * evaluation.all().recall(),
                evaluation.all().identifiers(),
                100 * evaluation.all().precision(),
                100 * evaluation.lookalikesLeftAlone(),
                evaluation.lookalikes()));
    place.report(PiiEngine.class, evaluation);
    place.stamp(PiiEngine.class, stamp);
  }

  private Evaluation evaluation() throws Exception {
    for (String type : TYPES) {
      for (int i = 0; i < PER_TYPE; i++) {
        ask(type, madeUp.identifier(type));
        ask("", madeUp.lookalike());
      }
    }
    int lookalikes = TYPES.size() * PER_TYPE;
    Map<String, Share> byType = new LinkedHashMap<>();
    Counts all = new Counts();
    for (String type : TYPES) {
      Counts own = counts.getOrDefault(type, all);
      byType.put(type, share(own));
      all.sentences += own.sentences;
      all.found += own.found;
      all.called += own.called;
      all.right += own.right;
    }
    return new Evaluation(
        "sentences made up by the build",
        2 * lookalikes,
        lookalikes,
        Rounded.score(1 - (double) falsePositives / lookalikes),
        share(all),
        byType,
        SEED,
        "make build");
  }

  private static Share share(Counts counts) {
    return new Share(
        counts.sentences,
        Rounded.score((double) counts.found / counts.sentences),
        Rounded.score((double) counts.right / counts.called));
  }

  /// @param type of the identifier in the sentence; empty when it holds none
  private void ask(String type, String planted) throws Exception {
    String sentence = SENTENCES.get(random.nextInt(SENTENCES.size())).formatted(planted);
    int start = sentence.indexOf(planted);
    JsonNode answer = engine.run(Json.mapper().createObjectNode().put("text", sentence));
    boolean found = false;
    boolean any = false;
    for (JsonNode entity : answer.path("entities")) {
      String called = entity.path("type").asString();
      boolean right =
          called.equals(type)
              && entity.path("start").asInt() == start
              && entity.path("text").asString().equals(planted);
      Counts own = counts.getOrDefault(called, new Counts());
      own.called++;
      own.right += right ? 1 : 0;
      found |= right;
      any = true;
    }
    if (type.isEmpty()) {
      falsePositives += any ? 1 : 0;
    } else {
      Counts own = counts.getOrDefault(type, new Counts());
      own.sentences++;
      own.found += found ? 1 : 0;
    }
  }
}
