package dev.stoa.accounts;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Hashes passwords with bcrypt and compares them. Passwords longer than bcrypt's 72 bytes are
/// hashed with SHA-512 first, so that every character counts.
///
/// The work takes long on purpose, so it runs on a few threads of its own with a bounded queue: a
/// flood of sign-ins cannot take the processors away from calls. When the queue is full, both
/// methods throw `overloaded`. They block; safe for use by many threads.
public final class PasswordHashes implements AutoCloseable {

  /// About 0.15 s on a processor of 2024.
  public static final int COST = 11;

  private static final int WAITING_MAX = 64;
  private static final Version VERSION = Version.VERSION_2B;
  // any 22 characters of salt and 31 of hash: no password is known to fit them
  private static final String NOBODY = "FQ5W6UBkUKL1JAAYHKpCuOJh1bBL0cZ8Vb9vBXFqfs0gN2fsxwmSG";

  private final LongPasswordStrategy longPasswords = LongPasswordStrategies.hashSha512(VERSION);
  private final int cost;
  private final ThreadPoolExecutor pool;

  /// @param cost the binary logarithm of the rounds, 4 to 31
  public PasswordHashes(int cost) {
    this.cost = cost;
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().name("password-", 0).daemon().factory());
    pool.allowCoreThreadTimeOut(true);
  }

  public String hash(String password) {
    return onPool(() -> BCrypt.with(VERSION, longPasswords).hashToString(cost, chars(password)));
  }

  public boolean matches(String password, String hash) {
    return onPool(() ->
        BCrypt.verifyer(VERSION, longPasswords).verify(chars(password), chars(hash)).verified);
  }

  /// Takes as long as [#matches] and answers nothing, so that an account which does not exist is
  /// not told apart by time.
  public void matchNobody(String password) {
    matches(password, hashOfNobody());
  }

  /// What a password is compared with for an account that does not exist.
  String hashOfNobody() {
    return "$2b$%02d$%s".formatted(cost, NOBODY);
  }

  @Override
  public void close() {
    pool.shutdown();
  }

  private static char[] chars(String text) {
    return text.toCharArray();
  }

  private <T> T onPool(Callable<T> work) {
    Future<T> answer;
    try {
      answer = pool.submit(work);
    } catch (RejectedExecutionException full) {
      throw new ProblemException(
          Problem.of(ErrorCode.OVERLOADED, "Too many people sign in right now. Try again soon.")
              .withRetryAfter(Duration.ofSeconds(2)),
          full);
    }
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("bcrypt failed", e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(false);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a password was hashed", e);
    }
  }
}
