/// Serves the console: the pages for people that the module `ui` builds.
///
/// It knows files and addresses only; what the pages show they ask of the public API. Every page is
/// one and the same document, under a policy that lets it load nothing from anywhere else.
///
/// Start reading at [ConsolePages].
@NullMarked
package dev.stoa.server.console;

import org.jspecify.annotations.NullMarked;
