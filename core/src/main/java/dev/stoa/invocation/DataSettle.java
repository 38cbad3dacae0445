package dev.stoa.invocation;

import dev.stoa.catalogue.Plan;
import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataExport;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.NullNode;

/// Step 7 for data sets: rows that were read or sent are what a call costs.
final class DataSettle {

  private static final Logger LOG = LoggerFactory.getLogger(DataSettle.class);
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int NONE_SENT = 0;

  private final Settle settle;

  DataSettle(Settle settle) {
    this.settle = settle;
  }

  Passage<Settlement> take(Routed.ByDataSet routed) {
    return switch (routed.answer()) {
      case DataAnswer.Answered<DataResult>(DataResult result, _) ->
          switch (result) {
            case DataResult.Told told -> told(routed, told);
            case DataResult.Unchanged() -> unchanged(routed);
            case DataResult.Exported exported -> exported(routed, exported);
          };
      case DataAnswer.Busy<DataResult>(Duration retryAfter) ->
          settle.failed(routed, Settle.overloaded("data set", retryAfter), Credits.ZERO);
      case DataAnswer.TimedOut<DataResult>(Duration after) ->
          settle.failed(routed, tooSlow(after), Credits.ZERO);
      case DataAnswer.Failed<DataResult>(String detail, Throwable cause) -> {
        Problem problem = Problem.of(ErrorCode.TARGET_FAILED, detail);
        if (!isGone(routed)) {
          LOG.warn("Call {}: {}", routed.reserved().subject().call(), detail, cause);
          yield settle.failed(routed, problem, Credits.ZERO);
        }
        var _ = broken(routed, 0, 0); // it was stopped because nobody waits any more
        yield Passage.stopped(problem);
      }
    };
  }

  static Problem tooSlow(Duration after) {
    return Problem.of(
        ErrorCode.TARGET_TIMEOUT,
        "The data set gave no answer within %d ms. Ask for less at once."
            .formatted(after.toMillis()));
  }

  /// What so many rows cost, and so many bytes.
  static CallAnswer.Charge charge(Routed.ByDataSet routed, long rows, long bytes) {
    Reserved reserved = routed.reserved();
    Plan plan = reserved.call().plan();
    long units = Math.min(reserved.unitsMax(), DataReads.units(plan, rows, bytes));
    return new CallAnswer.Charge(
        plan.unit(), units, plan.pricePerUnit().times(units), Credits.ZERO);
  }

  /// Settles what has been sent but for its end.
  ///
  /// @return whether the journal has it; else the end must not be sent
  boolean sent(Routed.ByDataSet routed, CallAnswer.Charge charge, long bytes) {
    return settle.ended(routed, Outcome.SUCCEEDED, OK, charge, bytes);
  }

  /// Settles what broke off.
  ///
  /// @param rows how many were sent
  /// @param bytes how many they were
  /// @return what they cost
  CallAnswer.Charge broken(Routed.ByDataSet routed, long rows, long bytes) {
    int status = rows == 0 ? NONE_SENT : OK;
    CallAnswer.Charge charge = charge(routed, rows, bytes);
    var _ = settle.ended(routed, Outcome.ABANDONED, status, charge, bytes);
    return charge;
  }

  CallAnswer.Timing timing(Routed.ByDataSet routed) {
    return settle.timing(routed);
  }

  private Passage<Settlement> exported(Routed.ByDataSet routed, DataResult.Exported exported) {
    DataExport export = exported.export();
    if (isTooLong(routed, export.bytes())) {
      export.close();
      return tooLong(routed, export.bytes());
    }
    return Passage.onward(new Settlement.Unsent(routed, exported, this));
  }

  /// Where the plan counts bytes the answer tells how many it has, so its length is found by
  /// trying.
  private Passage<Settlement> told(Routed.ByDataSet routed, DataResult.Told told) {
    CallAnswer.Timing timing = settle.timing(routed);
    var done = new Settlement.Done(told.output(), charge(routed, told.rows(), 0), timing);
    int bytes = written(routed.reserved(), done, 0);
    if (countsBytes(routed) && told.rows() > 0) {
      for (int least = 0; bytes > least; ) {
        least = bytes;
        done = new Settlement.Done(told.output(), charge(routed, told.rows(), least), timing);
        bytes = written(routed.reserved(), done, least);
      }
    }
    return isTooLong(routed, bytes) ? tooLong(routed, bytes) : done(routed, done, OK, bytes);
  }

  private Passage<Settlement> unchanged(Routed.ByDataSet routed) {
    var done =
        new Settlement.Done(NullNode.getInstance(), charge(routed, 0, 0), settle.timing(routed));
    return done(routed, done, NOT_MODIFIED, 0);
  }

  private static int written(Reserved reserved, Settlement.Done done, int least) {
    Resolved call = reserved.call();
    var answer =
        new CallAnswer.Completed(
            call.request().id(),
            call.asset(),
            call.version(),
            done.output(),
            done.charge(),
            done.timing(),
            List.of());
    return Objects.requireNonNull(reserved.read()).ask().body().write(answer, least);
  }

  private static boolean countsBytes(Routed.ByDataSet routed) {
    return routed.reserved().call().plan().unit().equals(DataReads.BYTES);
  }

  private static boolean isTooLong(Routed.ByDataSet routed, long bytes) {
    return countsBytes(routed) && bytes > routed.reserved().unitsMax();
  }

  private Passage<Settlement> tooLong(Routed.ByDataSet routed, long bytes) {
    return settle.failed(
        routed,
        Problem.of(
            ErrorCode.CALL_TOO_LARGE,
            "The answer has %d bytes, and the plan lets one have %d. Ask for fewer rows or columns."
                .formatted(bytes, routed.reserved().unitsMax())),
        Credits.ZERO);
  }

  private Passage<Settlement> done(
      Routed.ByDataSet routed, Settlement.Done done, int status, long bytes) {
    boolean isTold =
        isGone(routed)
            ? settle.ended(routed, Outcome.ABANDONED, NONE_SENT, unsent(routed, done.charge()), 0)
            : settle.ended(routed, Outcome.SUCCEEDED, status, done.charge(), bytes);
    return isTold ? Passage.onward(done) : Passage.stopped(Reserve.unbillable());
  }

  /// What was read and not sent: its rows cost, its bytes do not.
  private static CallAnswer.Charge unsent(Routed.ByDataSet routed, CallAnswer.Charge charge) {
    return countsBytes(routed) ? charge(routed, 0, 0) : charge;
  }

  private static boolean isGone(Routed.ByDataSet routed) {
    return routed.reserved().call().request().clientGone().getAsBoolean();
  }
}
