/// What the doors share: the headers that every answered call carries, whatever its protocol.
///
/// A door is a sub-package: it translates its protocol into a call and the answer back, and knows
/// nothing of other doors or of the management API.
///
/// Start reading at [CallHeaders].
@NullMarked
package dev.stoa.server.gateway;

import org.jspecify.annotations.NullMarked;
