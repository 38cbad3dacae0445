package dev.stoa.subscriptions;

import java.util.ArrayList;
import java.util.List;

/// Remembers who would have heard of what.
final class RecordingNotices implements RequestNotices {

  private final List<String> told = new ArrayList<>();

  @Override
  public synchronized void requested(Subscription pending) {
    told.add("requested");
  }

  @Override
  public synchronized void decided(Subscription changed, Decision decision) {
    told.add(decision.verdict().word());
  }

  synchronized List<String> told() {
    return List.copyOf(told);
  }
}
