/// The management API: one package per resource, one class per operation, each with its wire types.
///
/// An operation reads the request, asks an agent of the core, and writes the answer; it decides
/// nothing itself. Who may use it stands in its [dev.stoa.server.http.Operation] and is enforced by
/// the gate. The packages of the resources do not know each other; here is what they share.
///
/// Start reading at `members.ListMembers`.
@NullMarked
package dev.stoa.server.api;

import org.jspecify.annotations.NullMarked;
