package dev.stoa.engines.faces;

import dev.stoa.engines.images.Box;
import dev.stoa.engines.images.Picture;
import dev.stoa.engines.images.PictureReader;
import dev.stoa.engines.images.Size;
import dev.stoa.engines.inputs.Inputs;
import dev.stoa.engines.inputs.Rounded;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads `{"image": …}`, a picture, and answers the faces in it, the surest first. Boxes and points
/// are in pixels of the upright picture, whose size is answered too.
public final class FaceEngine implements Engine {

  private static final double SCORE_MIN = 0.5;

  private final PictureReader pictures = new PictureReader("image");
  private final FaceFinder finder = new FaceFinder();

  private FaceEngine() {}

  public static EngineSource source(String name) {
    return EngineSource.of(name, FaceEngine::new);
  }

  record Point(int x, int y) {}

  /// Right and left are those of the person seen.
  record Points(
      Point rightEye, Point leftEye, Point nose, Point mouth, Point rightEar, Point leftEar) {}

  record Face(double score, Box box, Points points) {}

  record Answer(List<Face> faces, int width, int height) {}

  @Override
  public JsonNode run(JsonNode inputs) throws Exception {
    Picture picture = pictures.read(new Inputs(inputs).file("image"));
    Size size = picture.original();
    List<Face> faces =
        finder.find(picture, SCORE_MIN).stream().map(found -> face(found, size)).toList();
    return Json.mapper().valueToTree(new Answer(faces, size.width(), size.height()));
  }

  private static Face face(Detection found, Size size) {
    double[] values = found.values();
    int side = Math.max(size.width(), size.height());
    Box box =
        Box.within(
            size,
            (values[0] - values[2] / 2) * side,
            (values[1] - values[3] / 2) * side,
            (values[0] + values[2] / 2) * side,
            (values[1] + values[3] / 2) * side);
    Points points =
        new Points(
            point(values, 4, side),
            point(values, 6, side),
            point(values, 8, side),
            point(values, 10, side),
            point(values, 12, side),
            point(values, 14, side));
    return new Face(Rounded.score(found.score()), box, points);
  }

  /// It may lie outside the picture, as an ear does in a narrow one.
  private static Point point(double[] values, int at, int side) {
    return new Point((int) Math.round(values[at] * side), (int) Math.round(values[at + 1] * side));
  }

  @Override
  public void close() {
    finder.close();
  }
}
