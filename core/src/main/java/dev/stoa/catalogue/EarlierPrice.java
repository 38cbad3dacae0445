package dev.stoa.catalogue;

import dev.stoa.kernel.Credits;
import java.time.Instant;

/// What a unit cost before a plan's price changed.
///
/// @param replacedAt when the next price was announced
public record EarlierPrice(Credits perUnit, Instant replacedAt) {}
