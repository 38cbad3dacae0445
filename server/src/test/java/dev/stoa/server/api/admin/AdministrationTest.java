package dev.stoa.server.api.admin;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.User;
import dev.stoa.accounts.administration.Administrators;
import dev.stoa.accounts.administration.JdbcUserDirectory;
import dev.stoa.catalogue.AssetNews;
import dev.stoa.catalogue.HouseSlugs;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.SampleCatalogue;
import dev.stoa.catalogue.VocabularyKeeper;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.server.api.SampleApi;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class AdministrationTest {

  private static final String FUNCTION =
      """
      {"title":"Echo","description":"Says it again.","unit":"calls",
       "inputs":{"type":"object"},"outputs":{"type":"object"}}
      """;

  private final TestDatabase db = TestDatabase.fresh();
  private final SampleHouse house = new SampleHouse(db);
  private final SampleCatalogue catalogue = new SampleCatalogue(db);
  private final User ada = house.person("Ada").user();
  private final User bob = house.person("Bob").user();
  private final SampleApi api = SampleApi.as(ada, operations().toArray(Operation[]::new));

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void listsAndFindsUsers() {
    JsonNode found = SampleApi.json(api.get("/api/admin/users?q=bo"));

    assertThat(found.get("items").size()).isOne();
    assertThat(SampleApi.fields(found.get("items").get(0)))
        .containsExactly("id", "email", "name", "administrator", "createdAt", "disabledAt");
    assertThat(SampleApi.json(api.get("/api/admin/users")).get("items").size()).isEqualTo(2);
    faultsAt(() -> api.get("/api/admin/users?limit=0"), "/limit");
  }

  @Test
  void appointsAndDismissesAdministrators() {
    String address = "/api/admin/users/";
    assertThat(
            SampleApi.json(api.patch(address + bob.id(), "{\"administrator\":true}"))
                .get("administrator")
                .asBoolean())
        .isTrue();

    refusal(ErrorCode.CONFLICT, () -> api.patch(address + bob.id(), "{\"administrator\":false}"));
    refusal(ErrorCode.NOT_FOUND, () -> api.patch(address + "x", "{\"administrator\":true}"));
    faultsAt(() -> api.patch(address + bob.id(), "{}"), "/administrator");
  }

  @Test
  void keepsFunctionsAndSuppliers() {
    assertThat(api.put("/api/admin/functions/echo", FUNCTION).status()).isEqualTo(200);
    assertThat(api.put("/api/admin/suppliers/makers", "{\"name\":\"Makers\"}").status())
        .isEqualTo(200);

    assertThat(SampleApi.json(api.get("/api/admin/functions")).toString()).contains("\"echo\"");
    assertThat(SampleApi.json(api.get("/api/admin/suppliers")).toString()).contains("Makers");
    faultsAt(
        () -> api.put("/api/admin/functions/echo", FUNCTION.replace("calls", "miles")), "/unit");
    faultsAt(() -> api.put("/api/admin/suppliers/makers", "{}"), "/name");
  }

  @Test
  void grantsAndWithdrawsHouseSlugs() {
    var team = catalogue.team("makers");
    catalogue.publisher.create(team, Rights.ADMINISTRATOR, SampleCatalogue.draft("mood"));
    String address = "/api/admin/house-slugs/models/mood";

    refusal(ErrorCode.CONFLICT, () -> api.put(address, "{\"ref\":\"makers/mood\"}"));
    faultsAt(() -> api.put(address, "{\"ref\":\"makers/none\"}"), "/ref");
    refusal(ErrorCode.NOT_FOUND, () -> api.delete(address));
    assertThat(SampleApi.json(api.get("/api/admin/house-slugs")).get("items").size()).isZero();
  }

  @Test
  void isForAdministratorsOnly() {
    assertThat(operations()).extracting(Operation::access).containsOnly(new Access.Administrator());
  }

  private List<Operation> operations() {
    var administrators =
        new Administrators(
            new JdbcUserDirectory(house.database),
            house.audit,
            house.changes,
            house.database,
            house.clock);
    var news = new AssetNews(_ -> {}, house.changes, house.audit, (_, _, _) -> {});
    var keeper =
        new VocabularyKeeper(
            house.database, catalogue.store, catalogue.vocabulary, news, catalogue.schemas);
    var slugs = new HouseSlugs(house.database, catalogue.store, catalogue.writer);
    List<Operation> all = new ArrayList<>();
    all.add(new ListUsers(administrators).operation());
    all.add(new ChangeUser(administrators, house.database).operation());
    all.addAll(new KeepVocabulary(keeper).operations());
    all.addAll(new GrantHouseSlug(slugs).operations());
    return all;
  }
}
