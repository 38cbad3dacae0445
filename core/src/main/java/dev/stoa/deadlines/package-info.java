/// One thread that watches over many waits.
///
/// A wait with a time-out of its own sets a timer and takes it back, which wakes the thread of
/// timers each time and takes the processor from models that compute. Most waits end long before
/// their time, so it is enough to look at all of them now and then.
///
/// Start reading at [Deadlines].
@NullMarked
package dev.stoa.deadlines;

import org.jspecify.annotations.NullMarked;
