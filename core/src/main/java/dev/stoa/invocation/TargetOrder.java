package dev.stoa.invocation;

import dev.stoa.catalogue.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/// The order in which the targets of a version are tried: by priority, and among equals by a turn
/// that gives each its weight's share, evenly spread. Safe for use by many threads.
final class TargetOrder {

  /// 2^64 divided by the golden ratio: its multiples fill any interval evenly.
  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  private static final double UNIT = 0x1.0p-53;
  private static final List<Integer> ONLY = List.of(0);

  private final AtomicLong turns = new AtomicLong();

  /// Positions in the list of targets, each once.
  List<Integer> of(List<Target> targets) {
    return targets.size() == 1 ? ONLY : sorted(targets);
  }

  private List<Integer> sorted(List<Target> targets) {
    double turn = ((turns.getAndIncrement() * STRIDE) >>> 11) * UNIT;
    var byPriority = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < targets.size(); i++) {
      byPriority.computeIfAbsent(targets.get(i).priority(), _ -> new ArrayList<>()).add(i);
    }
    List<Integer> order = new ArrayList<>(targets.size());
    for (List<Integer> equals : byPriority.values()) {
      int first = chosen(targets, equals, turn);
      order.addAll(equals.subList(first, equals.size()));
      order.addAll(equals.subList(0, first));
    }
    return order;
  }

  private static int chosen(List<Target> targets, List<Integer> equals, double turn) {
    int total = equals.stream().mapToInt(each -> targets.get(each).weight()).sum();
    double left = turn * total;
    for (int i = 0; i < equals.size(); i++) {
      left -= targets.get(equals.get(i)).weight();
      if (left < 0) {
        return i;
      }
    }
    return equals.size() - 1;
  }
}
