package dev.stoa.kernel;

import java.util.concurrent.atomic.AtomicLong;

/// Ids that count up from 1, so that a test can tell them beforehand.
public final class SequentialIds implements Ids {

  private final AtomicLong last = new AtomicLong();

  @Override
  public String next() {
    return "%024x".formatted(last.incrementAndGet());
  }
}
