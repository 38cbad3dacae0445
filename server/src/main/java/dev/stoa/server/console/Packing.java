package dev.stoa.server.console;

import java.util.Arrays;
import java.util.List;

/// How the build has packed each file beside the plain one, the smallest first.
enum Packing {
  BROTLI("br", ".br"),
  GZIP("gzip", ".gz");

  private final String token;
  private final String suffix;

  Packing(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /// As the header `Content-Encoding` names it.
  String token() {
    return token;
  }

  /// Of the packed file's name.
  String suffix() {
    return suffix;
  }

  /// Those that a client takes.
  ///
  /// @param accepted the lines of `Accept-Encoding`
  static List<Packing> taken(List<String> accepted) {
    List<String> tokens =
        accepted.stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(part -> part.replace(" ", ""))
            .filter(part -> !part.matches(".*;q=0(\\.0*)?"))
            .map(part -> part.split(";", 2)[0])
            .toList();
    return Arrays.stream(values()).filter(packing -> tokens.contains(packing.token)).toList();
  }
}
