package dev.stoa.invocation;

import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.Journal;
import dev.stoa.journal.JournalUnavailable;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Step 5: the most that the call can cost is set aside, and the journal holds it as started.
final class Reserve implements Step<Checked, Reserved> {

  private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Journal journal;

  Reserve(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Passage<Reserved> take(Checked checked) {
    Resolved call = checked.call();
    Credits amount = call.plan().pricePerUnit().times(checked.unitsMax());
    CallSubject subject = subject(call);
    try {
      journal.append(new CallRecord.Started(subject, amount));
    } catch (JournalUnavailable unwritable) {
      LOG.error("Calls are refused: the journal cannot be written", unwritable);
      return Passage.stopped(unbillable());
    }
    return Passage.onward(
        new Reserved(call, subject, checked.inputs(), checked.unitsMax(), amount));
  }

  static Problem unbillable() {
    return Problem.of(
            ErrorCode.UNAVAILABLE,
            "Stoa cannot record calls now, so it serves none. The operator must look at the"
                + " journal's disk.")
        .withRetryAfter(RETRY);
  }

  static CallSubject subject(Resolved call) {
    return new CallSubject(
        call.request().id(),
        null,
        call.request().at(),
        call.key().team(),
        call.key().id(),
        call.asset().asset().id(),
        call.asset().asset().type(),
        call.version().number(),
        call.subscription().id(),
        call.plan().id(),
        call.request().door());
  }
}
