package dev.stoa.engines.inputs;

import dev.stoa.kernel.Fault;
import dev.stoa.providers.BadInputException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The inputs of one call, as an engine reads them. They were checked against the schema of the
/// asset, which may be laxer than the engine.
public record Inputs(JsonNode node) {

  /// @throws BadInputException when it is no string or has no letter, digit or sign in it
  public String text(String name) throws BadInputException {
    return text(node.path(name), "/" + name, "`" + name + "`");
  }

  /// A string, or a list of strings.
  public List<String> texts(String name) throws BadInputException {
    JsonNode given = node.path(name);
    if (!given.isArray()) {
      return List.of(text(name));
    }
    if (given.isEmpty()) {
      throw bad("/" + name, "`" + name + "` must not be empty.");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      texts.add(text(given.get(i), "/" + name + "/" + i, "`" + name + "` number " + (i + 1)));
    }
    return texts;
  }

  /// The bytes of a file, not to be changed. Who called may have sent them in base64; here they are
  /// as they were in the file.
  public byte[] file(String name) throws BadInputException {
    JsonNode given = node.path(name);
    if (!given.isBinary()) {
      throw bad("/" + name, "`" + name + "` must be a file.");
    }
    return given.binaryValue();
  }

  /// @param otherwise when it is not given
  public int whole(String name, int otherwise) throws BadInputException {
    JsonNode given = node.path(name);
    if (given.isMissingNode() || given.isNull()) {
      return otherwise;
    }
    if (!given.canConvertToInt()) {
      throw bad("/" + name, "`" + name + "` must be a whole number.");
    }
    return given.asInt();
  }

  private static String text(JsonNode given, String pointer, String name) throws BadInputException {
    if (!given.isString()) {
      throw bad(pointer, name + " must be a string.");
    }
    if (given.stringValue().isBlank()) {
      throw bad(pointer, name + " must hold more than white space.");
    }
    return given.stringValue();
  }

  private static BadInputException bad(String pointer, String message) {
    return new BadInputException(new Fault(pointer, message));
  }
}
