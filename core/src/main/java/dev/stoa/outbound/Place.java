package dev.stoa.outbound;

import java.net.InetAddress;

/// Where a connection goes: one checked address, and the name that is spoken to there.
///
/// @param host as it was written, without the brackets of IPv6
record Place(boolean secure, String host, InetAddress address, int port) {}
