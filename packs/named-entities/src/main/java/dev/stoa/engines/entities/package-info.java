/// The code of the pack `named-entities`: finds names, dates and amounts in English text with
/// NLP4J. It sees the pack's libraries, which Stoa itself does not have.
///
/// Start reading at [NamedEntities] and [EntityTagger].
@NullMarked
package dev.stoa.engines.entities;

import org.jspecify.annotations.NullMarked;
