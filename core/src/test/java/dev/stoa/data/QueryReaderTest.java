package dev.stoa.data;

import static dev.stoa.data.SampleTable.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stoa.kernel.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryReaderTest {

  private static final DataFile FILE = new DataFile(Path.of("birds.parquet"), "aa");
  private static final Column SPECIES = column("species", ColumnType.STRING);
  private static final Column MASS = column("mass", ColumnType.INTEGER);
  private static final Column SEEN = column("seen", ColumnType.DATE);
  private static final Column TAGS = column("tags", ColumnType.OTHER);
  private static final Column LIMIT = column("limit", ColumnType.INTEGER);
  private static final Column COMMA = column("a,b", ColumnType.INTEGER);
  private static final Column DOTTED = column("mass.gte", ColumnType.INTEGER);
  private static final Column MINUS = column("-x", ColumnType.INTEGER);
  private static final DataShape SHAPE =
      new DataShape(List.of(SPECIES, MASS, SEEN, TAGS, LIMIT, COMMA, DOTTED, MINUS), 9);
  private static final String NAMES = "species, mass, seen, tags, limit, a,b, mass.gte, -x";

  static Stream<Arguments> faultsOfFilters() {
    return Stream.of(
        arguments(
            "specie",
            "Adelie",
            "There is no column or parameter 'specie'; did you mean 'species'? Columns: "
                + NAMES
                + ". Parameters: select, order, limit, cursor."),
        arguments(
            "colour",
            "red",
            "There is no column or parameter 'colour'. Columns: "
                + NAMES
                + ". Parameters: select, order, limit, cursor."),
        arguments(
            "mas.gt",
            "1",
            "There is no column or parameter 'mas'; did you mean 'mass'? Columns: "
                + NAMES
                + ". Parameters: select, order, limit, cursor."),
        arguments(
            "mass.above",
            "1",
            "'above' is no comparison of column 'mass'; these are eq, ne, gt, gte, lt, lte, null."),
        arguments(
            "format",
            "csv",
            "'format' is no parameter here; these are select, order, limit, cursor, and filters by column."),
        arguments("mass", "heavy", "'mass' must be a whole number; it is 'heavy'."),
        arguments("mass", "1.5", "'mass' must be a whole number; it is '1.5'."),
        arguments("mass", "", "'mass' must be a whole number; it is ''."),
        arguments("mass.null", "maybe", "'mass.null' must be true or false; it is 'maybe'."),
        arguments(
            "seen.gte",
            "2007-13-01",
            "'seen.gte' must be a date such as 2001-12-31; it is '2007-13-01'."),
        arguments(
            "tags",
            "a",
            "Column 'tags' holds lists, structures or bytes; only 'tags.null' can be asked of it."));
  }

  static Stream<Arguments> faultsOfParameters() {
    return Stream.of(
        arguments("limit", "1001", "'limit' must be a whole number from 1 to 1000; it is '1001'."),
        arguments("limit", "0", "'limit' must be a whole number from 1 to 1000; it is '0'."),
        arguments("limit", "-5", "'limit' must be a whole number from 1 to 1000; it is '-5'."),
        arguments("limit", "ten", "'limit' must be a whole number from 1 to 1000; it is 'ten'."),
        arguments(
            "limit",
            "9".repeat(100),
            "'limit' must be a whole number from 1 to 1000; it is '" + "9".repeat(60) + "…'."),
        arguments(
            "select",
            "species,weight",
            "'select' names 'weight', which is no column. Columns: " + NAMES + "."),
        arguments(
            "order",
            "-masss",
            "'order' names 'masss', which is no column; did you mean 'mass'? Columns: "
                + NAMES
                + "."),
        arguments("order", "mass,-mass", "'order' names column 'mass' twice."),
        arguments(
            "order", "tags", "Column 'tags' holds lists, structures or bytes and has no order."),
        arguments(
            "cursor",
            "!",
            "The cursor is not one that a page of this data set gave; begin again without it."),
        arguments(
            "cursor",
            "WzEsMiwzXQ",
            "The cursor belongs to another version of the data set; begin again without it."));
  }

  @ParameterizedTest
  @MethodSource({"faultsOfFilters", "faultsOfParameters"})
  void saysWhatIsWrongAndWhatWouldBeRight(String name, String value, String message) {
    QueryRead read = read(QueryUse.ROWS, Map.of(name, List.of(value)));

    assertThat(read).isEqualTo(new QueryRead.Faulty(List.of(Fault.of(name, message))));
  }

  @Test
  void tellsEveryFaultAtOnce() {
    QueryRead read =
        read(
            QueryUse.ROWS,
            Map.of(
                "mass",
                List.of("a", "b"),
                "limit",
                List.of("1", "2"),
                "mass.gt",
                List.of("1", "2")));

    assertThat(read)
        .isInstanceOfSatisfying(
            QueryRead.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .containsExactlyInAnyOrder(
                        Fault.of("mass", "'mass' must be a whole number; it is 'a'."),
                        Fault.of("mass", "'mass' must be a whole number; it is 'b'."),
                        Fault.of("limit", "'limit' comes 2 times; give it once."),
                        Fault.of("mass.gt", "'mass.gt' comes 2 times; give it once.")));
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    DataQuery query = query(QueryUse.ROWS, Map.of("mass.gt", List.of("1")));
    String cursor = PageCursor.encode(FILE, query, 4);

    QueryRead other =
        read(QueryUse.ROWS, Map.of("mass.gt", List.of("2"), "cursor", List.of(cursor)));
    QueryRead ordered =
        read(
            QueryUse.ROWS,
            Map.of("mass.gt", List.of("1"), "order", List.of("mass"), "cursor", List.of(cursor)));

    QueryRead expected =
        new QueryRead.Faulty(
            List.of(
                Fault.of(
                    "cursor",
                    "The cursor belongs to a query with other filters or another order; begin again"
                        + " without it.")));
    assertThat(other).isEqualTo(expected);
    assertThat(ordered).isEqualTo(expected);
  }

  @Test
  void aCursorOfAnotherVersionIsRefused() {
    String cursor =
        PageCursor.encode(new DataFile(FILE.path(), "bb"), query(QueryUse.ROWS, Map.of()), 4);

    assertThat(read(QueryUse.ROWS, Map.of("cursor", List.of(cursor))))
        .isEqualTo(
            new QueryRead.Faulty(
                List.of(
                    Fault.of(
                        "cursor",
                        "The cursor belongs to another version of the data set; begin again without"
                            + " it."))));
  }

  @Test
  void aCursorGoesWithOtherColumnsAndAnotherLimit() {
    DataQuery query = query(QueryUse.ROWS, Map.of("mass.gt", List.of("1")));
    String cursor = PageCursor.encode(FILE, query, 4);

    DataQuery next =
        query(
            QueryUse.ROWS,
            Map.of(
                "mass.gt", List.of("1"),
                "select", List.of("species"),
                "limit", List.of("7"),
                "cursor", List.of(cursor)));

    assertThat(next.after()).isEqualTo(4);
  }

  @Test
  void readsFiltersColumnsAndOrder() {
    DataQuery query =
        query(
            QueryUse.ROWS,
            Map.of(
                "species", List.of("Adelie", "Gentoo"),
                "select", List.of("mass,species", "mass"),
                "order", List.of("-mass,species")));

    assertThat(query)
        .isEqualTo(
            new DataQuery(
                List.of(
                    new Condition.OneOf(
                        SPECIES, List.of(new Literal("Adelie"), new Literal("Gentoo")))),
                List.of(MASS, SPECIES),
                List.of(new Order(MASS, true), new Order(SPECIES, false)),
                100,
                null));
  }

  @Test
  void aColumnNamedLikeAParameterIsFilteredBySuffix() {
    DataQuery query = query(QueryUse.ROWS, Map.of("limit.eq", List.of("3"), "limit", List.of("5")));

    assertThat(query.where())
        .containsExactly(new Condition.OneOf(LIMIT, List.of(new Literal("3"))));
    assertThat(query.limit()).isEqualTo(5);
  }

  @Test
  void theWholeNameIsAColumnFirst() {
    assertThat(query(QueryUse.ROWS, Map.of("mass.gte", List.of("3"))).where())
        .containsExactly(new Condition.OneOf(DOTTED, List.of(new Literal("3"))));
    assertThat(query(QueryUse.ROWS, Map.of("order", List.of("-x", "a,b"))).order())
        .containsExactly(new Order(MINUS, false), new Order(COMMA, false));
    assertThat(query(QueryUse.ROWS, Map.of("order", List.of("-a,b"))).order())
        .containsExactly(new Order(COMMA, true));
  }

  @Test
  void exportsHaveNoLimitOfTheirOwnAndStatisticsNoOrder() {
    assertThat(query(QueryUse.EXPORT, Map.of()).limit()).isEqualTo(DataQuery.ALL);
    assertThat(query(QueryUse.EXPORT, Map.of("limit", List.of("5000"))).limit()).isEqualTo(5000);
    assertThat(read(QueryUse.STATISTICS, Map.of("order", List.of("mass"))))
        .isEqualTo(
            new QueryRead.Faulty(
                List.of(
                    Fault.of(
                        "order",
                        "'order' is no parameter here; these are select, and filters by column."))));
  }

  private static DataQuery query(QueryUse use, Map<String, List<String>> parameters) {
    return switch (read(use, parameters)) {
      case QueryRead.Read(DataQuery query) -> query;
      case QueryRead.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
    };
  }

  private static QueryRead read(QueryUse use, Map<String, List<String>> parameters) {
    return new QueryReader(FILE, SHAPE).read(use, parameters);
  }
}
