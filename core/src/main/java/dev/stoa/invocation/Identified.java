package dev.stoa.invocation;

import dev.stoa.keys.KnownKey;

/// A call whose key is good.
///
/// @param view what was known at that moment; the whole call is decided on it
record Identified(CallRequest request, View view, KnownKey key) {}
