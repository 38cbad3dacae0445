/// The rules of the house as tests: what may import what, how large and how named things are, and
/// that what the documentation lists is what the code has. Every rule is shown to reject a planted
/// fault.
///
/// Start reading at [ArchitectureTest] and [ConventionsTest].
@NullMarked
package dev.stoa.dist;

import org.jspecify.annotations.NullMarked;
