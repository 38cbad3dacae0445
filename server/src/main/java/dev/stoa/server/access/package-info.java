/// Who asks, and whether they may: the gate before every route. It reads the session's cookie or a
/// key, refuses what comes from another site, and compares who asks with what the route declares.
///
/// Routes that call an asset pass unread: the path of a call identifies their key itself.
///
/// Start reading at [StoaGate] and [Caller].
@NullMarked
package dev.stoa.server.access;

import org.jspecify.annotations.NullMarked;
