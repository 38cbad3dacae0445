/// Which team may use which asset, and on which plan's terms.
///
/// A team has at most one living subscription (pending, active or suspended) of an asset; the ended
/// ones stay as its history. Members, admins and owners subscribe and cancel; viewers look on.
/// Where the plan asks for it, the publisher's admins approve; they may suspend at any time, and a
/// team that leaves while suspended comes back suspended.
///
/// It never decides whether a team may *see* an asset (who calls it has resolved the asset as that
/// team sees it), never limits a call, and knows no key.
///
/// Start reading at [Subscriber], [Approver] and [SubscriptionState].
@NullMarked
package dev.stoa.subscriptions;

import org.jspecify.annotations.NullMarked;
