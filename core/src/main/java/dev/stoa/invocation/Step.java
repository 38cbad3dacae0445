package dev.stoa.invocation;

/// One step of the path of a call. Safe for use by many threads.
@FunctionalInterface
public interface Step<A, B> {

  Passage<B> take(A call);
}
