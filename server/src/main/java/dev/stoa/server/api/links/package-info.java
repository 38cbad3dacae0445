/// What a one-time link opens: making the first administrator, setting a new password.
///
/// Start reading at [WelcomeAdministrator].
@NullMarked
package dev.stoa.server.api.links;

import org.jspecify.annotations.NullMarked;
