package dev.stoa.kernel;

import java.util.function.Supplier;

/// The way to make several stores change together. Blocking; safe for use by many threads.
public interface Transactions {

  /// Everything that `work` writes through any store is committed together, or not at all when
  /// `work` throws. Inside another transaction it joins that one.
  <T> T together(Supplier<T> work);

  /// Everything that `work` reads through any store is read as of one moment. It must not write.
  <T> T snapshot(Supplier<T> work);
}
