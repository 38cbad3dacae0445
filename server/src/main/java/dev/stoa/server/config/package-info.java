/// What an operator may set: one YAML file, and environment variables that override it. Every
/// setting has a default; with none at all Stoa runs on loopback with its embedded PostgreSQL.
///
/// An unknown key, a wrong type or a value out of bounds stops the start; all such faults are told
/// at once. Each setting has its heading in `docs/configuration.md`.
///
/// Start reading at [Config] and [ConfigReader].
@NullMarked
package dev.stoa.server.config;

import org.jspecify.annotations.NullMarked;
