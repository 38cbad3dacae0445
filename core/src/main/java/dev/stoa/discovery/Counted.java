package dev.stoa.discovery;

import java.util.List;
import java.util.Map;

/// What a query finds on all its pages together.
///
/// @param facets as in [Results]
record Counted(Map<Facet, List<Results.Count>> facets, long total) {}
