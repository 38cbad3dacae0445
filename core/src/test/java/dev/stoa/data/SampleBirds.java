package dev.stoa.data;

import static dev.stoa.data.SampleTable.column;
import static dev.stoa.data.SampleTable.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A few rows of every type, with equal and missing values, and questions about them.
final class SampleBirds {

  static final SampleTable TABLE =
      SampleTable.of(
          List.of(
              column("species", ColumnType.STRING),
              column("mass", ColumnType.INTEGER),
              column("bill", ColumnType.NUMBER),
              column("price", ColumnType.DECIMAL),
              column("adult", ColumnType.BOOLEAN),
              column("seen", ColumnType.DATE),
              column("at", ColumnType.TIME),
              column("noted", ColumnType.TIMESTAMP),
              column("sent", ColumnType.INSTANT)),
          List.of(
              bird("Adelie", 3750L, 39.1, "1.50", true, 1),
              bird("Gentoo", 5000L, 46.5, "2.00", false, 2),
              bird(null, null, null, null, null, null),
              bird("Adelie", 3250L, 40.3, "1.50", null, 3),
              bird("Chinstrap", 3250L, 49.5, "-0.25", true, 1),
              bird("adelie", 3250L, -1.5, "100.00", false, null),
              bird("", 0L, 0.0, "0.00", true, 9),
              bird("Éider\n\"one\", two", -7L, 123456.75, "9.99", true, 9),
              bird("Gentoo", 5000L, 46.5, "2.00", false, 2)));

  private static List<@Nullable Object> bird(
      @Nullable String species,
      @Nullable Long mass,
      @Nullable Double bill,
      @Nullable String price,
      @Nullable Boolean adult,
      @Nullable Integer day) {
    return row(
        species,
        mass,
        bill,
        price == null ? null : new BigDecimal(price),
        adult,
        day == null ? null : LocalDate.of(2007, 11, day),
        day == null ? null : LocalTime.of(day, 30),
        day == null ? null : LocalDateTime.of(2007, 11, day, 12, 0, 0, 250_000_000),
        day == null ? null : Instant.parse("2007-11-0" + day + "T00:00:00Z"));
  }

  private SampleBirds() {}

  static Stream<Map<String, List<String>>> queries() {
    return Stream.of(
        Map.of(),
        Map.of("order", List.of("species")),
        Map.of("order", List.of("-mass,species")),
        Map.of("order", List.of("adult,-seen")),
        Map.of("order", List.of("-noted")),
        Map.of("order", List.of("bill")),
        Map.of("order", List.of("price,at,-sent")),
        Map.of("species", List.of("Adelie")),
        Map.of("species", List.of("Adelie", "Gentoo")),
        Map.of("species.eq", List.of("")),
        Map.of("species.ne", List.of("Adelie", "Gentoo")),
        Map.of("species.gte", List.of("a")),
        Map.of("species.gt", List.of("Gentoo")),
        Map.of("mass.gte", List.of("3250"), "mass.lt", List.of("5000")),
        Map.of("mass.lte", List.of("99999999999999999999999999")),
        Map.of("mass", List.of("99999999999999999999999999")),
        Map.of("mass.null", List.of("true")),
        Map.of("adult.null", List.of("false")),
        Map.of("adult", List.of("false"), "order", List.of("mass")),
        Map.of("adult.gt", List.of("false")),
        Map.of("bill.gt", List.of("1e1"), "order", List.of("-bill")),
        Map.of("price", List.of("1.5")),
        Map.of("price.gt", List.of("1.4999")),
        Map.of("price.lte", List.of("2")),
        Map.of("seen", List.of("2007-11-09", "2007-11-01")),
        Map.of("at.gte", List.of("02:30")),
        Map.of("noted.gt", List.of("2007-11-02T12:00:00.25")),
        Map.of("noted.lt", List.of("2007-11-02")),
        Map.of("sent.lte", List.of("2007-11-03T01:00:00+01:00")),
        Map.of("species", List.of("nobody"), "order", List.of("mass")));
  }
}
