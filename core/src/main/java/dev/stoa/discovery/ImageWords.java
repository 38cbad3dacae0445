package dev.stoa.discovery;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// Shows the words that stand for an image instead of the image, which would be fetched from
/// elsewhere and tell that server who reads.
final class ImageWords implements NodeRenderer {

  private final HtmlNodeRendererContext context;

  ImageWords(HtmlNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Image.class);
  }

  @Override
  public void render(Node node) {
    for (Node word = node.getFirstChild(); word != null; word = word.getNext()) {
      context.render(word);
    }
  }
}
