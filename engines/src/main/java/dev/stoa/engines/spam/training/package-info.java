/// Makes the head of the spam engine from labelled mails and measures it. The build runs it; the
/// product never does.
///
/// Everything is seeded and in a fixed order: the same mails give the same head.
///
/// Start reading at [TrainSpam].
@NullMarked
package dev.stoa.engines.spam.training;

import org.jspecify.annotations.NullMarked;
