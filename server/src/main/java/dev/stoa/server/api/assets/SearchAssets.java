package dev.stoa.server.api.assets;

import dev.stoa.discovery.AssetSearch;
import dev.stoa.discovery.Query;
import dev.stoa.discovery.Results;
import dev.stoa.discovery.Sort;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.access.Caller;
import dev.stoa.server.access.Viewers;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/assets`: searches what the caller may see.
public final class SearchAssets {

  private final AssetSearch search;
  private final Viewers viewers;
  private final Access access;

  /// @param access whether somebody must be signed in to read the catalogue
  public SearchAssets(AssetSearch search, Viewers viewers, Access access) {
    this.search = search;
    this.viewers = viewers;
    this.access = access;
  }

  public Operation operation() {
    return Operation.get("searchAssets", "/api/assets", "Searches models, pipelines and data sets")
        .access(access)
        .query("q", String.class, "Words to find, mistyped ones too; at most 200 characters.")
        .query("type", String.class, "model, pipeline or data.")
        .query("function", String.class, "What a model does, such as sentiment-analysis.")
        .query("language", String.class, "A language tag, such as en.")
        .query("supplier", String.class, "The slug of a supplier.")
        .query("license", String.class, "A license, such as Apache-2.0.")
        .query("modality", String.class, "Such as text, audio or image.")
        .query(
            "sort", String.class, "relevance (unless given), new, name, popular, price or speed.")
        .query("cursor", String.class, "The nextCursor of the page before; none for the first.")
        .query("limit", Integer.class, "How many items at most, 1 to 100; 20 unless given.")
        .answers(200, Results.class)
        .handledBy(this::search);
  }

  private Response search(Request request) {
    return Response.json(search.search(viewers.of(Caller.of(request)), asked(request.query())));
  }

  private static Query asked(dev.stoa.server.http.Query query) {
    List<Fault> faults = new ArrayList<>();
    AssetType type = type(query, faults);
    Sort sort = sort(query, faults);
    int limit = limit(query, faults);
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    return new Query(
        query.one("q").orElse(null),
        type,
        chosen(query, "function"),
        chosen(query, "language"),
        chosen(query, "supplier"),
        chosen(query, "license"),
        chosen(query, "modality"),
        sort,
        chosen(query, "cursor"),
        limit);
  }

  /// An empty parameter, as an emptied form sends it, asks for nothing.
  private static @Nullable String chosen(dev.stoa.server.http.Query query, String name) {
    return query.one(name).filter(value -> !value.isEmpty()).orElse(null);
  }

  private static @Nullable AssetType type(dev.stoa.server.http.Query query, List<Fault> faults) {
    String word = chosen(query, "type");
    if (word == null) {
      return null;
    }
    for (AssetType type : AssetType.values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    faults.add(new Fault("/type", "'type' must be model, pipeline or data."));
    return null;
  }

  private static Sort sort(dev.stoa.server.http.Query query, List<Fault> faults) {
    String word = chosen(query, "sort");
    if (word == null) {
      return Sort.RELEVANCE;
    }
    return Sort.find(word)
        .orElseGet(() -> {
          faults.add(
              new Fault("/sort", "'sort' must be relevance, new, name, popular, price or speed."));
          return Sort.RELEVANCE;
        });
  }

  private static int limit(dev.stoa.server.http.Query query, List<Fault> faults) {
    String text = chosen(query, "limit");
    if (text == null) {
      return Query.LIMIT_DEFAULT;
    }
    if (text.matches("[0-9]{1,6}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= Query.LIMIT_MAX) {
        return limit;
      }
    }
    faults.add(new Fault("/limit", "'limit' must be a number from 1 to " + Query.LIMIT_MAX + "."));
    return Query.LIMIT_DEFAULT;
  }
}
