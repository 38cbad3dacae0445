package dev.stoa.accounts;

import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.Slug;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds teams and makes them. Blocking; safe for use by many threads.
public final class Teams {

  private final TeamStore store;
  private final ChangeFeed changes;
  private final List<TeamFounding> foundings;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  /// @param foundings called in this order for every new team
  public Teams(
      TeamStore store,
      ChangeFeed changes,
      List<TeamFounding> foundings,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.store = store;
    this.changes = changes;
    this.foundings = List.copyOf(foundings);
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// A team by what stands in an address; a slug never looks like an id.
  public Optional<Team> find(String idOrSlug) {
    if (HexId.isHexId(idOrSlug)) {
      return store.find(new TeamId(idOrSlug));
    }
    return Slug.isSlug(idOrSlug) ? store.findBySlug(idOrSlug) : Optional.empty();
  }

  public List<Membership> listOf(UserId user) {
    return store.listOf(user);
  }

  /// Empty when the user does not belong to the team.
  public Optional<Role> role(TeamId team, UserId user) {
    return store.role(team, user);
  }

  /// Makes a team with `owner` as its only member.
  ///
  /// @param slug null to have one made from the name
  /// @throws ProblemException `invalid_input` at `/name` and `/slug`; `conflict` when the slug is
  ///   taken
  public Team create(UserId owner, String name, @Nullable String slug) {
    String plainName = name.strip();
    List<Fault> faults = new ArrayList<>();
    InputRules.name(plainName).ifPresent(text -> faults.add(new Fault("/name", text)));
    if (slug != null && !TeamSlugs.isFree(slug)) {
      faults.add(
          new Fault(
              "/slug",
              "A team's slug is 2 to 64 of a-z, 0-9 and hyphens, and no word that Stoa uses."));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    TeamId id = new TeamId(ids.next());
    var slugs =
        slug == null ? TeamSlugs.candidates(List.of(plainName), id).toList() : List.of(slug);
    return found(new Founding(id, plainName, slugs, false), owner);
  }

  /// The team that owns the assets shipped with Stoa; made at the first call. It has no members
  /// unless an administrator adds some.
  public Team house() {
    return store.findBySlug(Team.HOUSE_SLUG).orElseGet(this::foundHouse);
  }

  Team foundPersonal(User owner) {
    TeamId id = new TeamId(ids.next());
    String mailbox = owner.email().substring(0, owner.email().indexOf('@'));
    var slugs = TeamSlugs.candidates(List.of(owner.name(), mailbox), id).toList();
    return found(new Founding(id, owner.name(), slugs, true), owner.id());
  }

  private Team foundHouse() {
    TeamId id = new TeamId(ids.next());
    var founding = new Founding(id, "Stoa", List.of(Team.HOUSE_SLUG), false);
    return transactions.together(() ->
        insert(founding)
            .map(this::announce)
            // another node was faster
            .or(() -> store.findBySlug(Team.HOUSE_SLUG))
            .orElseThrow());
  }

  private Team found(Founding founding, UserId owner) {
    return transactions.together(() -> {
      Team team = insert(founding).orElseThrow(() -> slugTaken(founding));
      store.join(team.id(), owner, Role.OWNER, team.createdAt());
      return announce(team);
    });
  }

  private Optional<Team> insert(Founding founding) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return founding.slugs().stream()
        .map(slug -> new Team(founding.id(), slug, founding.name(), founding.personal(), now))
        .filter(store::insert)
        .findFirst();
  }

  private Team announce(Team team) {
    foundings.forEach(founding -> founding.founded(team));
    changes.record(Topic.TEAM, team.id().value());
    return team;
  }

  private static ProblemException slugTaken(Founding founding) {
    return new ProblemException(
        Problem.of(
            ErrorCode.CONFLICT,
            "The slug '%s' is taken. Choose another one.".formatted(founding.slugs().getFirst())));
  }

  /// @param slugs the first free one is taken
  private record Founding(TeamId id, String name, List<String> slugs, boolean personal) {}
}
