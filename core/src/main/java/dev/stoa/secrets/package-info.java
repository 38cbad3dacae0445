/// What must be read again but not by whoever sees only the database, or a copy of it: headers of
/// targets, which carry the keys of upstreams. Sealed with a key that stays in the data folder.
///
/// It never logs, and no text that it opened leaves it but to whoever asked. Keys of Stoa's own and
/// passwords are not here: they are stored as hashes, and cannot be read again at all.
///
/// Start reading at [Seal].
@NullMarked
package dev.stoa.secrets;

import org.jspecify.annotations.NullMarked;
