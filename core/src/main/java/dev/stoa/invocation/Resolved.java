package dev.stoa.invocation;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Version;
import dev.stoa.credits.budgets.BudgetRef;
import dev.stoa.keys.ApiKey;
import dev.stoa.subscriptions.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call whose asset, version, subscription and plan are known.
///
/// @param subscription of a trial one made up for it; see
///   [dev.stoa.subscriptions.trials.Trials#idOf]
/// @param budgets all that it must stay within
/// @param trial null for a call under a subscription
record Resolved(
    CallRequest request,
    ApiKey key,
    CallableAsset asset,
    Version version,
    Subscription subscription,
    Plan plan,
    List<BudgetRef> budgets,
    @Nullable TrialCall trial) {}
