/// The record of what was called: an append-only file on local disk, and the shipper that brings
/// each of its records exactly once to everything that counts them.
///
/// A call leaves a `started` and a `settled` record. What was appended survives the death of the
/// process; the shipper applies it, in order and in one transaction with its offset, to the sinks.
/// The format and the promises stand in `docs/journal.md`.
///
/// It never interprets a record: usage, money and limits do that as [JournalSink]s.
///
/// Start reading at [Journal] and [Shipper].
@NullMarked
package dev.stoa.journal;

import org.jspecify.annotations.NullMarked;
