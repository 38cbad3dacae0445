package dev.stoa.invocation;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Version;
import dev.stoa.credits.budgets.BudgetRef;
import dev.stoa.keys.ApiKey;
import dev.stoa.subscriptions.Subscription;
import java.util.List;

/// A call whose asset, version, subscription and plan are known.
///
/// @param budgets all that it must stay within
public record Resolved(
    CallRequest request,
    ApiKey key,
    CallableAsset asset,
    Version version,
    Subscription subscription,
    Plan plan,
    List<BudgetRef> budgets) {}
