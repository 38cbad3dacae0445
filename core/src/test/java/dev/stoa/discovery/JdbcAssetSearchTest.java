package dev.stoa.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.catalogue.SampleCatalogue;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.TestDatabase;
import dev.stoa.usage.Measured;
import dev.stoa.usage.Speed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Over 300 generated public assets, and two that only their teams may see.
final class JdbcAssetSearchTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final GeneratedAssets GENERATED = new GeneratedAssets(DB);

  private final AssetSearch search = new JdbcAssetSearch(DB.database());

  @BeforeAll
  static void generate() {
    GENERATED.publish(300);
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void countsAllThatAnybodyMaySee() {
    Results results = search.search(Viewer.ANONYMOUS, Query.ALL);
    assertThat(results.total()).isEqualTo(300);
    assertThat(results.items()).hasSize(20);
    assertThat(results.nextCursor()).isNotNull();
  }

  @Test
  void countsAnewWhatHasChangedSinceItCounted() {
    long before = search.search(Viewer.ANONYMOUS, Query.ALL).total();
    show("private");
    try {
      assertThat(search.search(Viewer.ANONYMOUS, Query.ALL).total()).isEqualTo(before - 1);
    } finally {
      show("public");
    }
    assertThat(search.search(Viewer.ANONYMOUS, Query.ALL).total()).isEqualTo(before);
  }

  private static void show(String visibility) {
    DB.database()
        .run(handle ->
            handle.execute(
                """
                update asset_search set visibility = ?
                where asset_id = (select min(asset_id) from asset_search where sort_name like 'quokka%')
                """,
                visibility));
  }

  @ParameterizedTest
  @CsvSource({
    "quokka, Quokka Sentiment Reader",
    "qoukka, Quokka Sentiment Reader",
    "quoka sentimnet, Quokka Sentiment Reader",
    "sentimant quokka, Quokka Sentiment Reader",
    "quokka-sentiment-reader, Quokka Sentiment Reader",
    "QUOK, Quokka Sentiment Reader",
    "marsupials, Quokka Sentiment Reader",
    "quokka english, Quokka Sentiment Reader",
  })
  void findsByWordsBeginningsStemsAndSlips(String words, String name) {
    Results results = search.search(Viewer.ANONYMOUS, Query.ALL.withWords(words));
    assertThat(results.items()).extracting(Found::name).first().isEqualTo(name);
    assertThat(results.total()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "zzzzzz",
    "qwertyzxcv",
    "xqzwvk",
    "quokka zzzzzz",
    "'!!!'",
    "''')) & | :*'",
    "%",
    "quo_ka"
  })
  void findsNothingForWhatIsNotThere(String words) {
    Results results = search.search(Viewer.ANONYMOUS, Query.ALL.withWords(words));
    assertThat(results.items()).isEmpty();
    assertThat(results.total()).isZero();
    assertThat(results.nextCursor()).isNull();
  }

  @Test
  void countsAFacetWithoutItsOwnFilterButWithAllOthers() {
    Query german = filtered("de", null);
    Results results = search.search(Viewer.ANONYMOUS, german);
    Results all = search.search(Viewer.ANONYMOUS, Query.ALL);
    assertThat(results.items()).allMatch(item -> item.languages().contains("de"));
    assertThat(results.facets().get(Facet.LANGUAGE)).isEqualTo(all.facets().get(Facet.LANGUAGE));
    assertThat(sum(results, Facet.LICENSE)).isEqualTo(results.total());
    assertThat(results.total()).isLessThan(all.total());

    Results both = search.search(Viewer.ANONYMOUS, filtered("de", "MIT"));
    assertThat(both.total()).isEqualTo(count(results, Facet.LICENSE, "MIT"));
    assertThat(both.total()).isPositive();
  }

  @Test
  void answersAnUnknownFacetValueWithNothing() {
    Results results = search.search(Viewer.ANONYMOUS, filtered("xx", null));
    assertThat(results.total()).isZero();
    assertThat(results.facets().get(Facet.LANGUAGE)).contains(new Results.Count("xx", 0));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesThroughEverythingOnceInEveryOrder(Sort sort) {
    for (String words : new String[] {null, "sentiment"}) {
      Query query = Query.ALL.withWords(words).withSort(sort);
      List<String> names = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      @Nullable String cursor = null;
      long total;
      do {
        Results page = search.search(Viewer.ANONYMOUS, query.withPage(cursor, 17));
        page.items().forEach(item -> names.add(item.name().toLowerCase(Locale.ROOT)));
        page.items().forEach(item -> ids.add(item.id().value()));
        total = page.total();
        cursor = page.nextCursor();
      } while (cursor != null);
      assertThat(names).hasSize((int) total);
      assertThat(ids).hasSize((int) total);
      if (sort == Sort.NAME) {
        assertThat(names).isSorted();
      }
    }
  }

  @Test
  void refusesACursorOfAnotherQuery() {
    String cursor = search.search(Viewer.ANONYMOUS, Query.ALL).nextCursor();
    Query other = Query.ALL.withWords("sentiment").withPage(cursor, 20);
    assertThatThrownBy(() -> search.search(Viewer.ANONYMOUS, other))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.BAD_CURSOR));
  }

  @Test
  void showsATeamsOwnAssetsToItsMembersOnly() {
    Query secret = Query.ALL.withWords("wombat");
    TeamId own = GENERATED.ownTeam();
    TeamId other = GENERATED.otherTeam();
    assertThat(search.search(Viewer.ANONYMOUS, secret).total()).isZero();
    assertThat(search.search(new Viewer(Set.of(own)), secret).items())
        .extracting(Found::ref)
        .containsExactly("own/wombat-own");
    assertThat(search.search(new Viewer(Set.of(own, other)), secret).total()).isEqualTo(2);
    assertThat(sum(search.search(Viewer.ANONYMOUS, secret), Facet.TYPE)).isZero();
  }

  @Test
  void ranksTheExactNameFirst() {
    Results results =
        search.search(Viewer.ANONYMOUS, Query.ALL.withWords(SampleCatalogue.SENTIMENT.name()));
    assertThat(results.total()).isGreaterThan(1);
    Results exact = search.search(Viewer.ANONYMOUS, Query.ALL.withWords("Amber Sentiment 7"));
    assertThat(exact.items().getFirst().name()).isEqualTo("Amber Sentiment 7");
  }

  @Test
  void ordersByPopularityAndSpeedWithWhatWasNotCalledLast() {
    List<Found> some = search.search(Viewer.ANONYMOUS, Query.ALL.withSort(Sort.NAME)).items();
    AssetId busy = some.get(3).id();
    AssetId quick = some.get(5).id();
    var measures = new JdbcMeasureStore(DB.database());
    measures.replace(List.of(measured(busy, 50, 80), measured(quick, 5, 10)));
    try {
      assertThat(walk(Sort.POPULAR)).startsWith(busy, quick).doesNotHaveDuplicates().hasSize(300);
      assertThat(walk(Sort.SPEED)).startsWith(quick, busy).doesNotHaveDuplicates().hasSize(300);
      assertThat(walk(Sort.PRICE)).doesNotHaveDuplicates().hasSize(300);
      assertThat(
              search
                  .search(Viewer.ANONYMOUS, Query.ALL.withSort(Sort.POPULAR))
                  .items()
                  .getFirst()
                  .measured())
          .extracting(Glance.Measure::calls)
          .isEqualTo(50L);
    } finally {
      measures.replace(List.of());
    }
  }

  private static Measured measured(AssetId asset, long calls, int bucket) {
    return new Measured(asset, calls, 0, new Speed(new TreeMap<>(Map.of(bucket, calls))));
  }

  private List<AssetId> walk(Sort sort) {
    List<AssetId> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Results page =
          search.search(Viewer.ANONYMOUS, Query.ALL.withSort(sort).withPage(cursor, 100));
      page.items().forEach(item -> seen.add(item.id()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return seen;
  }

  @Test
  void refusesALimitOutOfBounds() {
    for (int limit : new int[] {0, 101, -1}) {
      assertThatThrownBy(() -> Query.ALL.withPage(null, limit))
          .isInstanceOf(ProblemException.class);
    }
  }

  private static Query filtered(@Nullable String language, @Nullable String license) {
    return new Query(null, null, null, language, null, license, null, Sort.RELEVANCE, null, 100);
  }

  private static long sum(Results results, Facet facet) {
    return results.facets().getOrDefault(facet, List.of()).stream()
        .mapToLong(Results.Count::count)
        .sum();
  }

  private static long count(Results results, Facet facet, String value) {
    return results.facets().getOrDefault(facet, List.of()).stream()
        .filter(count -> count.value().equals(value))
        .mapToLong(Results.Count::count)
        .sum();
  }
}
