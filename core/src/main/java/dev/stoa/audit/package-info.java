/// Who changed what: one entry for every change of what is managed, written in the transaction that
/// made the change, and never touched again.
///
/// Who acts is bound once for each request ([Acting]), so that no agent has to pass it on or could
/// forget it. An entry holds the thing as it was and as it became; secrets, passwords and their
/// hashes are no part of what agents hand in.
///
/// It knows no domain: kinds and verbs are words of those who record.
///
/// Start reading at [AuditLog].
@NullMarked
package dev.stoa.audit;

import org.jspecify.annotations.NullMarked;
