package dev.stoa.invocation;

import dev.stoa.catalogue.Plan;
import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataExport;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
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
            case DataResult.Told(JsonNode output, long rows) ->
                told(routed, output, charge(routed, rows), OK);
            case DataResult.Unchanged() ->
                told(routed, NullNode.getInstance(), charge(routed, 0), NOT_MODIFIED);
            case DataResult.Exported(DataExport export) ->
                Passage.onward(new Settlement.Unsent(routed, export, this));
          };
      case DataAnswer.Busy<DataResult>(Duration retryAfter) ->
          settle.failed(routed, Settle.overloaded("data set", retryAfter), Credits.ZERO);
      case DataAnswer.TimedOut<DataResult>(Duration after) ->
          settle.failed(
              routed,
              Problem.of(
                  ErrorCode.TARGET_TIMEOUT,
                  "The data set gave no answer within %d ms. Ask for less at once."
                      .formatted(after.toMillis())),
              Credits.ZERO);
      case DataAnswer.Failed<DataResult>(String detail, Throwable cause) -> {
        Problem problem = Problem.of(ErrorCode.TARGET_FAILED, detail);
        if (!isGone(routed)) {
          LOG.warn("Call {}: {}", routed.reserved().subject().call(), detail, cause);
          yield settle.failed(routed, problem, Credits.ZERO);
        }
        broken(routed, 0); // it was stopped because nobody waits any more
        yield Passage.stopped(problem);
      }
    };
  }

  /// What so many rows cost.
  static CallAnswer.Charge charge(Routed.ByDataSet routed, long rows) {
    Reserved reserved = routed.reserved();
    Plan plan = reserved.call().plan();
    long units = Math.min(reserved.unitsMax(), DataReads.units(plan, rows));
    return new CallAnswer.Charge(
        plan.unit(), units, plan.pricePerUnit().times(units), Credits.ZERO);
  }

  /// Settles what has been sent but for its end.
  ///
  /// @return whether the journal has it; else the end must not be sent
  boolean sent(Routed.ByDataSet routed, CallAnswer.Charge charge) {
    return settle.ended(routed, Outcome.SUCCEEDED, OK, charge);
  }

  /// Settles what broke off.
  ///
  /// @param rows how many were sent
  void broken(Routed.ByDataSet routed, long rows) {
    var _ =
        settle.ended(routed, Outcome.ABANDONED, rows == 0 ? NONE_SENT : OK, charge(routed, rows));
  }

  CallAnswer.Timing timing(Routed.ByDataSet routed) {
    return settle.timing(routed);
  }

  private Passage<Settlement> told(
      Routed.ByDataSet routed, JsonNode output, CallAnswer.Charge charge, int status) {
    boolean gone = isGone(routed);
    Outcome outcome = gone ? Outcome.ABANDONED : Outcome.SUCCEEDED;
    return settle.ended(routed, outcome, gone ? NONE_SENT : status, charge)
        ? Passage.onward(new Settlement.Done(output, charge, settle.timing(routed)))
        : Passage.stopped(Reserve.unbillable());
  }

  private static boolean isGone(Routed.ByDataSet routed) {
    return routed.reserved().call().request().clientGone().getAsBoolean();
  }
}
