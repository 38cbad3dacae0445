package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.User;
import dev.stoa.credits.budgets.Budget;
import dev.stoa.credits.budgets.BudgetScope;
import dev.stoa.inbox.Addressee;
import dev.stoa.inbox.Kind;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.Role;
import dev.stoa.keys.KeyTerms;
import dev.stoa.server.console.ConsolePages;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Route;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every route that the router knows, asked by everybody there is, answers as the table in
/// `docs/security.md` says. What is asked for exists each time, so that a 404 is a refusal.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementAccessTest {

  private static final String ALLOWED = "✓";
  private static final List<Integer> REFUSALS = List.of(401, 403, 404);

  private static final Set<String> CONSOLE =
      ConsolePages.shipped().routes().stream().map(Route::template).collect(Collectors.toSet());

  /// Where an empty object would be refused before the handler looks at who asks.
  private static final Map<String, String> BODIES =
      Map.of(
          "changeKey", "{\"name\":\"renamed\"}",
          "changeMember", "{\"role\":\"viewer\"}",
          "rotateKey", "{\"overlapSeconds\":0}");

  private final RunningStoa stoa;
  private final Map<Role, User> people;
  private final User victim;
  private final User other;
  private final User administrator;
  private final Zoo zoo;

  ManagementAccessTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.people = Crew.people(stoa);
    this.victim = Crew.person(stoa, "victim");
    this.other = Crew.person(stoa, "other");
    Crew.found(stoa, Map.of(Role.OWNER, other));
    this.administrator = Crew.administrator(stoa);
    this.zoo = Zoo.open(Crew.found(stoa, people));
  }

  private List<Route> routes(boolean calling) {
    List<String> console = ConsolePages.shipped().routes().stream().map(Route::template).toList();
    return stoa.routes().stream()
        .filter(route -> route.access() instanceof Access.Calling == calling)
        // one document and its files, the same for everybody
        .filter(route -> !CONSOLE.contains(route.template()))
        // what a browser asks before it calls reaches no handler
        .filter(route -> !route.method().equals("OPTIONS"))
        // one document and its files, the same for everybody
        .filter(route -> !console.contains(route.template()))
        .toList();
  }

  @Test
  void answersEverybodyAsTheTableSays() {
    Map<String, String> found = new TreeMap<>();
    for (Route route : routes(false)) {
      Crew crew = Crew.found(stoa, people);
      List<String> cells = new ArrayList<>();
      for (Asker asker : Asker.values()) {
        cells.add(answer(route, asker, crew));
      }
      found.put(
          route.method() + " " + route.template(),
          AccessTable.row(route.method(), "`" + route.template() + "`", cells));
    }

    assertThat(String.join("\n", new TreeMap<>(AccessTable.rows()).values()))
        .isEqualTo(String.join("\n", found.values()));
  }

  private String answer(Route route, Asker asker, Crew crew) {
    Ask ask = stoa.ask(route.method(), target(route, asker, crew));
    if (!List.of("GET", "DELETE").contains(route.method())) {
      var operation = route.operation();
      ask = ask.json(operation == null ? "{}" : BODIES.getOrDefault(operation.id(), "{}"));
    }
    if (route.access() instanceof Access.Internal) {
      ask = ask.header("x-forwarded-for", "127.0.0.1");
    }
    Told told = asker.sign(ask, crew, other, administrator).send();
    assertThat(told.status()).as(route + " as " + asker + ": " + told.text()).isLessThan(500);
    return REFUSALS.contains(told.status()) ? Integer.toString(told.status()) : ALLOWED;
  }

  private String target(Route route, Asker asker, Crew crew) {
    String target = route.template();
    for (AssetType type : AssetType.values()) {
      target = target.replace("/" + type.segment() + "/{ref}", zoo.address(type));
    }
    target = target.replace("{team}", crew.team().id().value());
    if (target.contains("{key}")) {
      var key = crew.issue(asker.maker(), KeyTerms.named(asker.column)).key();
      target = target.replace("{key}", key.id().value());
    }
    if (target.contains("{user}")) {
      crew.join(victim, Role.VIEWER);
      target = target.replace("{user}", victim.id().value());
    }
    if (target.contains("/invitations/{id}")) {
      var invitations = stoa.parts().accounts().invitations();
      var made = invitations.invite(crew.actor(Role.OWNER), Role.VIEWER, null).invitation();
      target = target.replace("{id}", made.id());
    }
    if (target.contains("{subscription}")) {
      target = target.replace("{subscription}", crew.subscribe("sentiment").id().value());
    }
    if (target.contains("/assets/{type}/{slug}")) {
      target = ofAnAsset(target, crew);
    }
    if (target.contains("{request}")) {
      target = target.replace("{request}", aRequestTo(crew));
    }
    if (target.contains("{period}")) {
      target = target.replace("{period}", aBudgetOf(crew, target));
    }
    target = target.replace("{session}", "0".repeat(24));
    target = target.replace("{month}", YearMonth.now(ZoneOffset.UTC).toString());
    target = target.replace("{node}", stoa.parts().calls().journal().node());
    if (target.contains("{entry}")) {
      target = target.replace("{entry}", anEntryOf(crew));
    }
    for (AssetType type : AssetType.values()) {
      if (target.endsWith("/house-slugs/" + type.segment() + "/{slug}")) {
        String ref = zoo.address(type).substring(type.segment().length() + 2);
        stoa.parts().assets().houseSlugs().grant(type, "beast", ref);
        target = target.replace("{slug}", "beast");
      }
    }
    target = target.replace("{name}", "some-function").replace("{slug}", "some-supplier");
    if (target.contains("{call}")) {
      target = target.replace("{call}", aCallOf(crew));
    }
    assertThat(target).as("something to ask for at " + route.template()).doesNotContain("{");
    return target;
  }

  /// The crew's own subscription to a model of the crew.
  private String aRequestTo(Crew crew) {
    var store = stoa.parts().assets().store();
    var team = crew.team();
    if (store.findOfTeam(team.id(), AssetType.MODEL, "animal").isEmpty()) {
      Zoo.open(crew);
    }
    return crew.subscribe(team.slug() + "/animal").id().value();
  }

  private String anEntryOf(Crew crew) {
    var inbox = stoa.parts().assets().inbox();
    inbox.tell(
        new Addressee.OfTeam(crew.team().id(), Role.VIEWER), Kind.PRICE_CHANGED, "Dear", null);
    return inbox.list(crew.person(Role.VIEWER).id(), false, null, 1).items().getFirst().id();
  }

  /// Also when an earlier asker has removed it.
  private String aBudgetOf(Crew crew, String target) {
    String team = crew.team().id().value();
    boolean isOfTeam = target.contains("/budgets/team/");
    String subject = isOfTeam ? team : crew.subscribe("sentiment").id().value();
    var scope = isOfTeam ? BudgetScope.TEAM : BudgetScope.SUBSCRIPTION;
    var terms = new BudgetTerms(new Credits(1), Period.DAY);
    stoa.parts().funds().budgets().set(new Budget(scope, subject, crew.team().id(), terms));
    return Period.DAY.word();
  }

  /// What an earlier asker has deleted is there again.
  private static String ofAnAsset(String target, Crew crew) {
    BadModels.publish(crew, "mood", "team");
    if (target.contains("{alias}")) {
      var assets = crew.stoa().parts().assets();
      var id =
          assets
              .store()
              .findOfTeam(crew.team().id(), AssetType.MODEL, "mood")
              .orElseThrow()
              .asset()
              .id();
      assets.publisher().pointAlias(crew.team().id(), id, "prod", 1);
    }
    return target
        .replace("{type}", AssetType.MODEL.segment())
        .replace("{slug}", "mood")
        .replace("{version}", "1")
        .replace("{alias}", "prod");
  }

  private String aCallOf(Crew crew) {
    crew.subscribe("sentiment");
    String key = crew.issue(KeyTerms.named("call")).secret().plain();
    Told told = stoa.ask("GET", "/models/sentiment?text=a").key(key).send().isFine();
    return new CallsOf(crew).awaited(told.header("x-request-id")).path("requestId").asString();
  }

  @Test
  void callingRoutesTakeNothingButAKeyThatCalls() {
    for (Route route : routes(true)) {
      Crew crew = Crew.found(stoa, people);
      for (Asker asker : Asker.values()) {
        Ask ask = stoa.ask(route.method(), target(route, asker, crew));
        Told told = asker.sign(ask, crew, other, administrator).send();
        int expected =
            switch (asker) {
              case CALL -> 403;
              case PUBLISH, MANAGE -> 403;
              case NOBODY, VIEWER, MEMBER, ADMIN, OWNER, OTHER, ADMINISTRATOR -> 401;
            };
        assertThat(told.status()).as(route + " as " + asker).isEqualTo(expected);
        assertThat(told.code())
            .isEqualTo(
                asker == Asker.CALL
                    ? "not_subscribed"
                    : expected == 401 ? "no_key" : "scope_missing");
      }
    }
  }
}
