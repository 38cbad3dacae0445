/// Logging in and out.
///
/// The password is never stored; what is stored is a key that can be revoked. Start reading at
/// [Login].
@NullMarked
package dev.stoa.cli.account;

import org.jspecify.annotations.NullMarked;
