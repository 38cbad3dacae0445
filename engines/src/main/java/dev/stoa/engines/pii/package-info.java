/// Personal identifiers that have a form: e-mail addresses, telephone numbers, IP addresses, IBANs,
/// payment cards. By patterns and checksums, no model.
///
/// Start reading at [PiiEngine].
@NullMarked
package dev.stoa.engines.pii;

import org.jspecify.annotations.NullMarked;
