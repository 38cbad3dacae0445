package dev.stoa.providers;

import tools.jackson.databind.JsonNode;

/// A loaded model that computes inside this process.
///
/// Many threads call [#run] at once; nothing calls it after [#close]. An engine must answer in
/// bounded time or stop soon after its thread is interrupted: a call that ran out of time is
/// interrupted, and its thread is free again only when `run` returns.
public interface Engine extends AutoCloseable {

  /// @param inputs valid against the asset's input schema; files are bytes, see
  ///   [dev.stoa.catalogue.media]; not to be changed
  /// @return the outputs; a file is bytes, a `BinaryNode`, here too
  /// @throws BadInputException for an input that no schema could have refused
  /// @throws Exception for anything else that goes wrong; the caller is told that the model failed
  JsonNode run(JsonNode inputs) throws Exception;

  /// Gives back native memory. Called once, when no call is running.
  @Override
  void close();
}
