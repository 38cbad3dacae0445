package dev.stoa.accounts;

import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Changes;
import dev.stoa.events.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Remembers what was recorded, in order; tells nobody.
public final class RecordingChanges implements ChangeFeed {

  private final List<String> recorded = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void record(Topic topic, String id) {
    recorded.add(topic + " " + id);
  }

  /// Topic and id of each, such as `TEAM 0123…`.
  public List<String> recorded() {
    return List.copyOf(recorded);
  }

  @Override
  public long version() {
    return recorded.size();
  }

  @Override
  public Changes since(long version, int max) {
    return new Changes.ReloadAll(version());
  }

  @Override
  public Listening listen(Runnable onChange) {
    return () -> {};
  }
}
