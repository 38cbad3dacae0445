package dev.stoa.subscriptions;

import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.PlanTerms;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import org.jspecify.annotations.Nullable;

/// Nobody subscribes to terms other than those that stand now.
final class TermsAcceptance {

  private static final String PLACE = "/acceptedTerms";

  private TermsAcceptance() {}

  /// @throws ProblemException `invalid_input` at `/acceptedTerms`
  static void require(Plan plan, @Nullable Integer accepted) {
    PlanTerms terms = plan.terms();
    if (terms == null && accepted != null) {
      throw refused("The plan %s has no terms; leave this out.".formatted(plan.slug()));
    }
    if (terms != null && (accepted == null || accepted != terms.version())) {
      throw refused(
          "The plan %s has terms, now in version %d. Read them, and send that number to accept them."
              .formatted(plan.slug(), terms.version()));
    }
  }

  private static ProblemException refused(String why) {
    return new ProblemException(Problem.invalid(PLACE, why));
  }
}
