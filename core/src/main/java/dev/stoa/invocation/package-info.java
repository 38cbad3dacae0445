/// The one path that every call takes, whatever the protocol: identify, resolve, admit, check,
/// reserve, route, settle. A door translates its protocol into a [CallRequest] and the [CallAnswer]
/// back; it can skip no step.
///
/// Up to the reservation nothing here waits for the database: keys, assets and subscriptions are
/// read from one [View], which the [ViewKeeper] keeps current.
///
/// Start reading at [CallPath].
@NullMarked
package dev.stoa.invocation;

import org.jspecify.annotations.NullMarked;
