package dev.stoa.subscriptions;

/// Who must hear of requests and decisions. Called in the transaction that makes the change.
public interface RequestNotices {

  /// A subscription waits for its publisher's approval.
  void requested(Subscription pending);

  /// @param changed as it stands after the decision
  void decided(Subscription changed, Decision decision);
}
