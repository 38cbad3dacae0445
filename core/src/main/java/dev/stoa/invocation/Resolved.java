package dev.stoa.invocation;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Version;
import dev.stoa.keys.ApiKey;
import dev.stoa.subscriptions.Subscription;

/// A call whose asset, version, subscription and plan are known.
public record Resolved(
    CallRequest request,
    ApiKey key,
    CallableAsset asset,
    Version version,
    Subscription subscription,
    Plan plan) {}
