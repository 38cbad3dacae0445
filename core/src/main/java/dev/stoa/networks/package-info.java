/// The networks that administrators trust: upstreams in them may be asked. The configuration may
/// list more.
///
/// It sends nothing and knows no upstream.
///
/// Start reading at [NetworkKeeper] and [StoredNetworks].
@NullMarked
package dev.stoa.networks;

import org.jspecify.annotations.NullMarked;
