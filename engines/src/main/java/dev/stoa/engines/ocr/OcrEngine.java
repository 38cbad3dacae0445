package dev.stoa.engines.ocr;

import dev.stoa.engines.images.Box;
import dev.stoa.engines.images.Picture;
import dev.stoa.engines.images.PictureReader;
import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads `{"image": …}`, a picture, and answers the text in it and its lines, in reading order.
/// Boxes are in pixels of the upright picture, whose size is answered too.
public final class OcrEngine implements Engine {

  private static final double SURE_ENOUGH = 0.5;

  private final PictureReader pictures = new PictureReader("image");
  private final LineFinder finder;
  private final LineReader reader;

  private OcrEngine(LineFinder finder, LineReader reader) {
    this.finder = finder;
    this.reader = reader;
  }

  public static EngineSource source(String name) {
    return EngineSource.of(name, OcrEngine::load);
  }

  /// Takes about a second.
  public static OcrEngine load() {
    return new OcrEngine(new LineFinder(), new LineReader());
  }

  record Line(String text, double score, Box box) {}

  record Answer(String text, List<Line> lines, int width, int height) {}

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    Picture picture = pictures.read(new Inputs(inputs).file("image"));
    List<Line> lines = new ArrayList<>();
    for (Box box : finder.find(picture)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LineReader.Line read = reader.read(picture.cut(box));
      if (!read.text().isEmpty() && read.score() >= SURE_ENOUGH) {
        lines.add(new Line(read.text(), Rounded.score(read.score()), picture.inOriginal(box)));
      }
    }
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    int width = picture.original().width();
    int height = picture.original().height();
    return Json.mapper().valueToTree(new Answer(text, lines, width, height));
  }

  @Override
  public void close() {
    finder.close();
    reader.close();
  }
}
