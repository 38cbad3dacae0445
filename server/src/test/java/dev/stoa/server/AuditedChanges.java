package dev.stoa.server;

import dev.stoa.accounts.User;
import dev.stoa.credits.budgets.BudgetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.UserId;
import dev.stoa.keys.KeyTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One change by each operation that changes anything, made by somebody who is an administrator and
/// owns the team. To be made in this order.
final class AuditedChanges {

  private static final String NEW_PASSWORD = "staple battery horse";
  private static final String BEARER = "Bearer of-the-upstream-4711";
  private static final String CONTENT =
      """
      "targets": [{"provider": "http", "url": "http://127.0.0.1:1/%s",
        "headers": {"Authorization": "Bearer of-the-upstream-4711"},
        "body": {"inputs": "{{text}}"}, "outputs": {"label": "$.label", "score": "$.score"}}]
      """;

  /// @param deed as the audit tells it: verb, kind, and whether there is something before and after
  /// @param by who is named; null for who is not signed in
  record Change(String id, String deed, @Nullable UserId by, Supplier<Ask> ask) {}

  private final RunningStoa stoa;
  private final Crew crew;
  private final User ann;
  private final String cookie;
  private final List<Change> all = new ArrayList<>();
  private final Set<String> secrets = new TreeSet<>();

  private AuditedChanges(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    this.ann = crew.person(Role.OWNER);
    stoa.parts().accounts().users().makeAdministrator(ann.id());
    this.cookie = Crew.cookie(stoa, ann);
    secrets.addAll(
        List.of(Crew.PASSWORD, NEW_PASSWORD, BEARER, cookie.substring(cookie.indexOf('=') + 1)));
  }

  static AuditedChanges on(RunningStoa stoa) {
    var changes = new AuditedChanges(stoa);
    changes.ofTheInstallation();
    changes.ofHouseSlugs();
    changes.ofMoney();
    changes.ofAssets();
    changes.ofSubscriptions();
    changes.ofKeys();
    changes.ofMembers();
    changes.ofAccounts();
    return changes;
  }

  List<Change> all() {
    return all;
  }

  Set<String> ids() {
    return all.stream().map(Change::id).collect(Collectors.toSet());
  }

  String cookie() {
    return cookie;
  }

  /// What must never be told.
  Set<String> secrets() {
    return secrets;
  }

  private void add(String id, String deed, Supplier<Ask> ask) {
    all.add(new Change(id, deed, ann.id(), ask));
  }

  private void add(String id, String deed, String method, String target, @Nullable String body) {
    add(id, deed, () -> ask(method, target, body));
  }

  private Ask ask(String method, String target, @Nullable String body) {
    Ask ask = stoa.ask(method, target).cookie(cookie);
    return body == null ? ask : ask.json(body);
  }

  private void ofTheInstallation() {
    String function =
        """
        {"title": "Audited", "description": "Is audited.", "unit": "calls",
         "inputs": {"type": "object", "properties": {"text": {"type": "string"}}},
         "outputs": {"type": "object", "properties": {"label": {"type": "string"}}}}
        """;
    add("putFunction", "put function -+", "PUT", "/api/admin/functions/audited", function);
    add(
        "putSupplier",
        "put supplier -+",
        "PUT",
        "/api/admin/suppliers/audited",
        "{\"name\":\"Audited\"}");
    String networks = "/api/admin/trusted-networks";
    add(
        "trustNetwork",
        "trust network -+",
        "POST",
        networks,
        "{\"network\":\"10.55.0.0/16\",\"note\":\"one\"}");
    add(
        "replaceTrustedNetworks",
        "trust network ++",
        "PUT",
        networks,
        "{\"items\":[{\"network\":\"10.55.0.0/16\",\"note\":\"two\"}]}");
    add(
        "distrustNetwork",
        "distrust network +-",
        "DELETE",
        networks + "?network=10.55.0.0/16",
        null);
    add("declareNodeLost", "declare-lost node -+", this::losing);
  }

  private Ask losing() {
    String dead = stoa.parts().ids().next();
    stoa.parts()
        .funds()
        .nodes()
        .enter(dead, (_, _, _) -> {})
        .reserve(
            List.of(BudgetRef.balance(crew.team().id())),
            new Credits(1_000_000),
            stoa.parts().clock().instant());
    String target = "/api/admin/nodes/" + dead + "/declare-lost";
    return ask("POST", target, "{\"confirm\":\"" + dead + "\"}");
  }

  private void ofHouseSlugs() {
    Zoo zoo = Zoo.open(crew);
    for (AssetType type : AssetType.values()) {
      String name =
          type == AssetType.DATA ? "Data" : type == AssetType.MODEL ? "Model" : "Pipeline";
      String target = "/api/admin/house-slugs/" + type.segment() + "/audited";
      String ref = zoo.address(type).substring(type.segment().length() + 2);
      add(
          "grant" + name + "HouseSlug",
          "grant house slug asset ++",
          "PUT",
          target,
          "{\"ref\":\"" + ref + "\"}");
      add("withdraw" + name + "HouseSlug", "withdraw house slug asset ++", "DELETE", target, null);
    }
  }

  private String booked(String more) {
    return "{\"team\":\"%s\",\"note\":\"audited\"%s}".formatted(crew.team().slug(), more);
  }

  private void ofMoney() {
    add("grantCredits", "grant credits ++", "POST", "/api/admin/grants", booked(",\"amount\":7"));
    add(
        "adjustCredits",
        "adjust credits ++",
        "POST",
        "/api/admin/adjustments",
        booked(",\"amount\":-1"));
    add(
        "refundCall",
        "refund credits ++",
        () -> ask("POST", "/api/admin/refunds", booked(",\"call\":\"" + aCallThatCost() + "\"")));
    String ofTeam = crew.path("/budgets/team/day");
    add("setTeamBudget", "set budget -+", "PUT", ofTeam, "{\"amount\":5}");
    add("removeTeamBudget", "remove budget +-", "DELETE", ofTeam, null);
    String one = crew.subscribe("sentiment").id().value();
    String ofOne = crew.path("/budgets/subscriptions/" + one + "/month");
    add("setSubscriptionBudget", "set budget -+", "PUT", ofOne, "{\"amount\":5}");
    add("removeSubscriptionBudget", "remove budget +-", "DELETE", ofOne, null);
  }

  private String aCallThatCost() {
    BadModels.publish(crew, "sentiment", "private");
    crew.subscribe(crew.team().slug() + "/sentiment");
    String key = crew.issue(KeyTerms.named("paying")).secret().plain();
    Told told =
        stoa.ask("GET", "/models/" + crew.team().slug() + "/sentiment?text=ab").key(key).send();
    String call = told.isFine().header("x-request-id");
    new CallsOf(crew).awaited(call);
    return call;
  }

  private void ofAssets() {
    String place = crew.path("/assets");
    String mood = place + "/models/mood";
    add("createAsset", "create asset -+", "POST", place, mood("Mood", "one"));
    add("changeAsset", "change asset ++", "PUT", mood, mood("Moods", "one"));
    String content = "{" + CONTENT.formatted("two") + "}";
    add("publishVersion", "publish asset ++", "POST", mood + "/versions", content);
    String alias = mood + "/aliases/prod";
    add("pointAlias", "point alias asset ++", "PUT", alias, "{\"version\":1}");
    add("removeAlias", "remove alias asset ++", "DELETE", alias, null);
    String first = mood + "/versions/1";
    add("deprecateVersion", "deprecate asset ++", "POST", first + "/deprecate", "{}");
    add("retireVersion", "retire asset ++", "POST", first + "/retire", null);
    add("deleteAsset", "delete asset +-", "DELETE", mood, null);
    String manifest =
        "kind: model\\nslug: applied\\nname: Applied\\nsummary: Is applied.\\n"
            + "function: sentiment-analysis\\nvisibility: team\\n"
            + "targets: [{provider: engine, engine: sentiment}]\\n"
            + "plans: [{slug: asked, name: Asked, approval: true}]\\n";
    add(
        "applyManifests",
        "create asset -+",
        "POST",
        crew.path("/apply"),
        "{\"files\":[{\"name\":\"applied.yaml\",\"text\":\"" + manifest + "\"}]}");
  }

  private static String mood(String name, String path) {
    return """
    {"slug": "mood", "name": "%s", "summary": "Tells good from bad.",
     "function": "sentiment-analysis", "visibility": "team",
     "plans": [{"slug": "asked", "name": "Asked", "approval": true}], %s}
    """
        .formatted(name, CONTENT.formatted(path));
  }

  private void ofSubscriptions() {
    String wish = "{\"type\":\"model\",\"ref\":\"%s/applied\"}".formatted(crew.team().slug());
    add("subscribe", "subscribe subscription -+", "POST", crew.path("/subscriptions"), wish);
    for (String verdict : List.of("approve", "suspend", "resume")) {
      add(
          verdict + "Request",
          verdict + " subscription ++",
          () -> ask("POST", crew.path("/requests/" + applied() + "/" + verdict), "{}"));
    }
    add(
        "cancelSubscription",
        "cancel subscription ++",
        () -> ask("DELETE", crew.path("/subscriptions/" + applied()), null));
    add(
        "rejectRequest",
        "reject subscription ++",
        () -> ask("POST", crew.path("/requests/" + applied() + "/reject"), "{}"));
  }

  /// The living subscription, made where there is none.
  private String applied() {
    return crew.subscribe(crew.team().slug() + "/applied").id().value();
  }

  private void ofKeys() {
    add("issueKey", "issue key -+", "POST", crew.path("/keys"), "{\"name\":\"audited\"}");
    var issued = crew.issue(KeyTerms.named("audited"));
    secrets.add(issued.secret().plain());
    secrets.add(issued.secret().hash().toString());
    String key = crew.path("/keys/" + issued.key().id());
    add("changeKey", "change key ++", "PATCH", key, "{\"name\":\"renamed\"}");
    add("rotateKey", "rotate key ++", "POST", key + "/rotate", "{\"overlapSeconds\":0}");
    add("revokeKey", "revoke key ++", "DELETE", key, null);
  }

  private void ofMembers() {
    add(
        "inviteMember",
        "invite invitation -+",
        "POST",
        crew.path("/invitations"),
        "{\"role\":\"viewer\"}");
    var invitations = stoa.parts().accounts().invitations();
    var owner = crew.actor(Role.OWNER);
    var taken = invitations.invite(owner, Role.VIEWER, null).invitation();
    add(
        "revokeInvitation",
        "revoke invitation +-",
        "DELETE",
        crew.path("/invitations/" + taken.id()),
        null);
    User guest = Crew.person(stoa, "guest");
    String secret = invitations.invite(owner, Role.VIEWER, null).secret().value();
    secrets.add(secret);
    all.add(
        new Change(
            "acceptInvitation",
            "join member -+",
            guest.id(),
            () ->
                stoa.ask("POST", "/api/invitations/accept")
                    .cookie(Crew.cookie(stoa, guest))
                    .json("{\"secret\":\"" + secret + "\"}")));
    String member = crew.path("/members/" + crew.person(Role.MEMBER).id());
    add("changeMember", "change member ++", "PATCH", member, "{\"role\":\"viewer\"}");
    add("removeMember", "remove member +-", "DELETE", member, null);
    add("changeTeam", "rename team ++", "PATCH", crew.path(""), "{\"name\":\"Renamed\"}");
    add("createTeam", "found team -+", "POST", "/api/teams", "{\"name\":\"Audited\"}");
    add(
        "changeUser",
        "disable user ++",
        "PATCH",
        "/api/admin/users/" + guest.id(),
        "{\"disabled\":true}");
  }

  private void ofAccounts() {
    String fresh = stoa.parts().ids().next().toLowerCase(Locale.ROOT) + "@example.org";
    all.add(
        new Change(
            "openAccount",
            "sign up user -+",
            null,
            () ->
                stoa.ask("POST", "/api/signup")
                    .json(
                        "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"New\"}"
                            .formatted(fresh, Crew.PASSWORD))));
    add("changeMe", "rename user ++", "PATCH", "/api/me", "{\"name\":\"Anna\"}");
    add(
        "changePassword",
        "set password user --",
        "PUT",
        "/api/me/password",
        "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(Crew.PASSWORD, NEW_PASSWORD));
    User forgetful = crew.person(Role.VIEWER);
    all.add(
        new Change(
            "setPassword",
            "set password user --",
            null,
            () -> {
              var reset = stoa.parts().accounts().passwordReset();
              String link = reset.linkFor(forgetful.email()).orElseThrow().secret().value();
              secrets.add(link);
              return stoa.ask("POST", "/api/password")
                  .json("{\"secret\":\"%s\",\"password\":\"%s\"}".formatted(link, NEW_PASSWORD));
            }));
  }
}
