package dev.stoa.networks;

import java.time.Instant;

/// A network on the list.
///
/// @param network as [dev.stoa.outbound.Network] writes it, such as `10.0.0.0/8`
/// @param note why it is trusted, for people; may be empty
public record TrustedNetwork(String network, String note, Instant addedAt) {}
