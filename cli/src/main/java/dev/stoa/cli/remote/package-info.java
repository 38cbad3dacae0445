/// The way to a running Stoa: who is logged in where, requests, answers and refusals.
///
/// A stored key is only ever sent to the address that it was made at, and redirects are not
/// followed. Start reading at [Session] and [Remote].
@NullMarked
package dev.stoa.cli.remote;

import org.jspecify.annotations.NullMarked;
