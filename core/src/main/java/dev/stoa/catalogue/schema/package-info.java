/// JSON Schema 2020-12 as the catalogue uses it: which schemas may be published, what is wrong with
/// an input in words that a person understands, and how a query string becomes typed inputs.
///
/// A schema is compiled once per version; a check of a small input takes microseconds and never
/// reaches the network. Patterns are matched in time linear in the text. `format` is an annotation.
///
/// Start reading at [SchemaCheck] and [QueryTyping].
@NullMarked
package dev.stoa.catalogue.schema;

import org.jspecify.annotations.NullMarked;
