package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.Team;
import dev.stoa.accounts.User;
import dev.stoa.catalogue.ApplyAnswer;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.manifest.ManifestFile;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Role;
import dev.stoa.keys.IssuedKey;
import dev.stoa.keys.KeyTerms;
import dev.stoa.keys.Scope;
import dev.stoa.subscriptions.Subscription;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A team with one person of each role, made without asking HTTP.
record Crew(RunningStoa stoa, Team team, Map<Role, User> people) {

  static final String PASSWORD = "correct horse battery";

  static Crew found(RunningStoa stoa) {
    return found(stoa, people(stoa));
  }

  /// Hashing passwords takes its time: the same people can serve in many teams.
  static Map<Role, User> people(RunningStoa stoa) {
    Map<Role, User> people = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      people.put(role, person(stoa, role.word()));
    }
    return people;
  }

  static User person(RunningStoa stoa, String name) {
    var parts = stoa.parts();
    var founder = parts.accounts().founder();
    var account = new NewAccount(parts.ids().next() + "@example.org", PASSWORD, name);
    return founder.found(founder.prepare(account), false).user();
  }

  /// A new administrator of the installation.
  static User administrator(RunningStoa stoa) {
    var parts = stoa.parts();
    var founder = parts.accounts().founder();
    var account = new NewAccount("root-" + parts.ids().next() + "@example.org", PASSWORD, "root");
    return founder.found(founder.prepare(account), true).user();
  }

  static Crew found(RunningStoa stoa, Map<Role, User> people) {
    var accounts = stoa.parts().accounts();
    User owner = people.getOrDefault(Role.OWNER, people.values().iterator().next());
    Team team = accounts.teams().create(owner.id(), "Crew " + stoa.parts().ids().next(), null);
    var crew = new Crew(stoa, team, people);
    people.forEach((role, person) -> {
      if (role != Role.OWNER) {
        crew.join(person, role);
      }
    });
    crew.seen();
    return crew;
  }

  /// Makes somebody a member who is none.
  void join(User person, Role role) {
    var accounts = stoa.parts().accounts();
    if (accounts.teams().role(team.id(), person.id()).isEmpty()) {
      var invited = accounts.invitations().invite(actor(Role.OWNER), role, null);
      accounts.acceptance().accept(invited.secret().value(), person);
    }
  }

  User person(Role role) {
    User person = people.get(role);
    if (person == null) {
      throw new IllegalArgumentException("nobody is " + role);
    }
    return person;
  }

  Actor actor(Role role) {
    return new Actor(team.id(), person(role).id(), role, null);
  }

  /// The cookie of a new session.
  String cookie(Role role) {
    return cookie(stoa, person(role));
  }

  static String cookie(RunningStoa stoa, User person) {
    return "stoa_session=" + stoa.parts().accounts().sessions().open(person).secret().value();
  }

  IssuedKey issue(KeyTerms terms) {
    return issue(Role.OWNER, terms);
  }

  IssuedKey issue(Role by, KeyTerms terms) {
    IssuedKey issued = stoa.parts().assets().issuer().issue(actor(by), terms);
    seen();
    return issued;
  }

  /// The secret of a new key of the owner.
  String key(Scope... scopes) {
    return issue(KeyTerms.named("test").withScopes(Set.of(scopes))).secret().plain();
  }

  /// Publishes what a manifest declares, as an administrator may.
  void apply(String manifest) {
    var files = List.of(new ManifestFile("crew.yaml", manifest));
    ApplyAnswer answer =
        stoa.parts().assets().manifests().apply(team.id(), Rights.ADMINISTRATOR, files);
    assertThat(answer).isInstanceOf(ApplyAnswer.Applied.class);
    seen();
  }

  Subscription subscribe(String model) {
    return subscribe(AssetType.MODEL, model);
  }

  Subscription subscribe(AssetType type, String ref) {
    var assets = stoa.parts().assets();
    var found = assets.store().find(type, AssetRef.parse(ref).orElseThrow()).orElseThrow();
    Subscription made = assets.subscriber().subscribe(actor(Role.OWNER), found, null, null);
    seen();
    return made;
  }

  String path(String below) {
    return "/api/teams/" + team.id() + below;
  }

  /// What was changed without HTTP counts from now on.
  void seen() {
    stoa.parts().calls().views().catchUp();
  }
}
