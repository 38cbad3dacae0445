package dev.stoa.discovery;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is searched for. A null asks for nothing in particular.
///
/// @param q words, perhaps mistyped; each must be found
/// @param cursor where the page begins, from an earlier answer to the same query
/// @param limit items on a page, 1 to 100
public record Query(
    @Nullable String q,
    @Nullable AssetType type,
    @Nullable String function,
    @Nullable String language,
    @Nullable String supplier,
    @Nullable String license,
    @Nullable String modality,
    Sort sort,
    @Nullable String cursor,
    int limit) {

  public static final int LIMIT_DEFAULT = 20;
  public static final int LIMIT_MAX = 100;
  public static final int WORDS_LENGTH_MAX = 200;

  /// Everything, in the default order.
  public static final Query ALL =
      new Query(null, null, null, null, null, null, null, Sort.RELEVANCE, null, LIMIT_DEFAULT);

  /// @throws ProblemException `invalid_input` with every fault
  public Query {
    q = q == null || q.isBlank() ? null : q.strip();
    List<Fault> faults = new ArrayList<>(0);
    if (q != null && q.length() > WORDS_LENGTH_MAX) {
      faults.add(new Fault("/q", "'q' has at most %d characters.".formatted(WORDS_LENGTH_MAX)));
    }
    if (limit < 1 || limit > LIMIT_MAX) {
      faults.add(new Fault("/limit", "'limit' must be from 1 to %d.".formatted(LIMIT_MAX)));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
  }

  public Query withWords(@Nullable String words) {
    return new Query(
        words, type, function, language, supplier, license, modality, sort, cursor, limit);
  }

  public Query withSort(Sort order) {
    return new Query(
        q, type, function, language, supplier, license, modality, order, cursor, limit);
  }

  public Query withPage(@Nullable String from, int size) {
    return new Query(q, type, function, language, supplier, license, modality, sort, from, size);
  }

  /// Names this query for its cursors: everything but the page.
  String identity() {
    return new Query(
            q, type, function, language, supplier, license, modality, sort, null, LIMIT_DEFAULT)
        .toString();
  }
}
