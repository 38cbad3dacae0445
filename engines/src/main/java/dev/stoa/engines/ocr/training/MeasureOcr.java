package dev.stoa.engines.ocr.training;

import dev.stoa.engines.inputs.Rounded;
import dev.stoa.engines.ocr.OcrEngine;
import dev.stoa.engines.training.InputStamp;
import dev.stoa.engines.training.LabelledSentence;
import dev.stoa.engines.training.Workplace;
import dev.stoa.kernel.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/// Draws sentences in several typefaces and sizes, plain and on a speckled ground, has them read,
/// and counts, when anything has changed.
public final class MeasureOcr {

  private static final long SEED = 20_240_601;
  private static final int LINES = 5;
  private static final int LETTERS_MAX = 40;
  private static final List<Integer> SIZES = List.of(12, 16, 24, 32);
  private static final List<String> TYPEFACES =
      List.of(
          "DejaVuSans", "DejaVuSerif", "DejaVuSansMono", "DejaVuSans-Bold", "DejaVuSerif-Italic");

  private final Path packages;
  private final OcrEngine engine;
  private final List<String> sentences;
  private final Random random = new Random(SEED);

  private MeasureOcr(Path packages, OcrEngine engine, List<String> sentences) {
    this.packages = packages;
    this.engine = engine;
    this.sentences = sentences;
  }

  /// @param characters the share of characters that are right
  /// @param exact the share of lines without a slip
  record Share(int lines, double characters, double exact) {}

  record Evaluation(
      String set, Share all, Share plain, Share speckled, Share small, String command) {}

  public static void run(Workplace place) throws Exception {
    Path sentences = place.packages().resolve("sentiment/test/fixtures");
    String stamp = stamp(place, sentences);
    if (place.isCurrent(OcrEngine.class, stamp)) {
      return;
    }
    try (OcrEngine engine = OcrEngine.load()) {
      MeasureOcr measure = new MeasureOcr(place.packages(), engine, lines(sentences));
      Evaluation evaluation = measure.evaluation();
      IO.println(
          "ocr: %.1f %% of the characters and %.1f %% of %d drawn lines right"
              .formatted(
                  100 * evaluation.all().characters(),
                  100 * evaluation.all().exact(),
                  evaluation.all().lines()));
      place.report(OcrEngine.class, evaluation);
    }
    place.stamp(OcrEngine.class, stamp);
  }

  private static List<String> lines(Path folder) throws Exception {
    return LabelledSentence.readAll(folder).stream()
        .map(LabelledSentence::text)
        .filter(text -> text.chars().allMatch(letter -> letter >= ' ' && letter <= '~'))
        .map(text -> text.strip().replaceAll(" +", " "))
        .map(text -> text.substring(0, Math.min(LETTERS_MAX, text.length())).strip())
        .filter(text -> text.length() > 5)
        .toList();
  }

  private Evaluation evaluation() throws Exception {
    List<Page> pages = new ArrayList<>();
    for (String typeface : TYPEFACES) {
      for (int size : SIZES) {
        pages.add(page(typeface, size, false));
        pages.add(page(typeface, size, true));
      }
    }
    return new Evaluation(
        "sentences drawn by the build",
        share(pages),
        share(pages.stream().filter(page -> !page.speckled()).toList()),
        share(pages.stream().filter(Page::speckled).toList()),
        share(pages.stream().filter(page -> page.size() == SIZES.getFirst()).toList()),
        "make build");
  }

  private record Page(int size, boolean speckled, int slips, int letters, int exact) {}

  private Page page(String typeface, int size, boolean speckled) throws Exception {
    List<String> wanted = random.ints(LINES, 0, sentences.size()).mapToObj(sentences::get).toList();
    RenderedPage page =
        RenderedPage.in(packages.resolve("dejavu-fonts-ttf/ttf/" + typeface + ".ttf"), size);
    ObjectNode inputs = Json.mapper().createObjectNode();
    inputs.put(
        "image", RenderedPage.png(speckled ? page.speckled(wanted, random) : page.plain(wanted)));
    String read = engine.run(inputs).path("text").asString("");
    List<String> lines = read.lines().toList();
    String all = String.join("\n", wanted);
    return new Page(
        size,
        speckled,
        Slips.between(all, read),
        all.length(),
        (int) wanted.stream().filter(lines::contains).count());
  }

  private static Share share(List<Page> pages) {
    int lines = pages.size() * LINES;
    double letters = pages.stream().mapToInt(Page::letters).sum();
    double slips = pages.stream().mapToInt(Page::slips).sum();
    double exact = pages.stream().mapToInt(Page::exact).sum();
    return new Share(lines, Rounded.score(1 - slips / letters), Rounded.score(exact / lines));
  }

  private static String stamp(Workplace place, Path sentences) throws Exception {
    InputStamp stamp = new InputStamp();
    for (String folder : List.of("images", "ocr", "onnx")) {
      stamp.files(place.compiled(folder), ".class");
    }
    return stamp.files(sentences, ".json").end();
  }
}
