/// How a target is spoken to: engines compute inside this process, upstreams are asked over HTTP by
/// the package `http` below.
///
/// An [Engine] is native or long CPU work, so it never runs on the thread of a request: the
/// [EngineHost] gives it a bounded pool of platform threads and a bounded queue, and what does not
/// fit is refused at once. Whatever an engine does — throws, hangs, fails to load — comes back as a
/// [ProviderAnswer], never as an exception.
///
/// Nothing here knows teams, keys or prices, and nothing here sees a native library.
///
/// Start reading at [EngineHost] and [ProviderAnswer].
@NullMarked
package dev.stoa.providers;

import org.jspecify.annotations.NullMarked;
