package dev.stoa.catalogue.schema;

/// JSON pointers (RFC 6901) as text.
final class Pointers {

  private Pointers() {}

  static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /// The last name of a pointer; empty for the whole.
  static String last(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return name.replace("~1", "/").replace("~0", "~");
  }
}
