/// The one HTTP client of Stoa: whatever leaves the installation over HTTP leaves here.
///
/// An address is resolved once per request; every answer must lie in a trusted network, and the
/// connection goes to exactly one of the addresses that were checked, with the original name in
/// `Host` and in TLS. Redirects are not followed, cookies not kept, answers not decompressed, and
/// time and size of an answer are bounded.
///
/// Start reading at [Outbound] and [OutboundAnswer].
@NullMarked
package dev.stoa.outbound;

import org.jspecify.annotations.NullMarked;
