package dev.stoa.server.api;

import static dev.stoa.accounts.Refusals.faultsAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.server.http.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

  @Test
  void isTheFirstFiftyUnlessToldOtherwise() {
    assertThat(PageRequest.of(Query.parse(""))).isEqualTo(new PageRequest(null, 50));
    assertThat(PageRequest.of(Query.parse("limit=200&cursor=abc")))
        .isEqualTo(new PageRequest("abc", 200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "many", "", "1.5", "99999999999", "5&limit=6"})
  void refusesALimitOutOfBounds(String limit) {
    faultsAt(() -> PageRequest.of(Query.parse("limit=" + limit)), "/limit");
  }
}
