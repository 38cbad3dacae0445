package dev.stoa.server;

import dev.stoa.accounts.administration.JdbcTeamDirectory;
import dev.stoa.catalogue.Rights;
import dev.stoa.invocation.CallPath;
import dev.stoa.invocation.TeamQuotas;
import dev.stoa.keys.TeamKeys;
import dev.stoa.server.access.ClientAddress;
import dev.stoa.server.access.SessionCookie;
import dev.stoa.server.access.Viewers;
import dev.stoa.server.api.admin.ChangeUser;
import dev.stoa.server.api.admin.GrantHouseSlug;
import dev.stoa.server.api.admin.KeepVocabulary;
import dev.stoa.server.api.admin.ListTeams;
import dev.stoa.server.api.admin.ListUsers;
import dev.stoa.server.api.admin.TrustNetworks;
import dev.stoa.server.api.assets.ApplyManifests;
import dev.stoa.server.api.assets.ChangeAsset;
import dev.stoa.server.api.assets.CreateAsset;
import dev.stoa.server.api.assets.DeleteAsset;
import dev.stoa.server.api.assets.DeprecateVersion;
import dev.stoa.server.api.assets.ListOwnAssets;
import dev.stoa.server.api.assets.PointAlias;
import dev.stoa.server.api.assets.PublishVersion;
import dev.stoa.server.api.assets.PublishingRights;
import dev.stoa.server.api.assets.RemoveAlias;
import dev.stoa.server.api.assets.RetireVersion;
import dev.stoa.server.api.assets.SearchAssets;
import dev.stoa.server.api.assets.ShowAsset;
import dev.stoa.server.api.assets.ShowVocabulary;
import dev.stoa.server.api.assets.StepCosts;
import dev.stoa.server.api.assets.TeamsSubscribed;
import dev.stoa.server.api.audit.ListAudit;
import dev.stoa.server.api.inbox.ListInbox;
import dev.stoa.server.api.inbox.ReadEntry;
import dev.stoa.server.api.keys.ChangeKey;
import dev.stoa.server.api.keys.IssueKey;
import dev.stoa.server.api.keys.IssueTryToken;
import dev.stoa.server.api.keys.ListKeys;
import dev.stoa.server.api.keys.NamedAssets;
import dev.stoa.server.api.keys.RevokeKey;
import dev.stoa.server.api.keys.RotateKey;
import dev.stoa.server.api.links.SetPassword;
import dev.stoa.server.api.links.WelcomeAdministrator;
import dev.stoa.server.api.me.ChangePassword;
import dev.stoa.server.api.me.CreateTeam;
import dev.stoa.server.api.me.MySessions;
import dev.stoa.server.api.me.Rename;
import dev.stoa.server.api.members.AcceptInvitation;
import dev.stoa.server.api.members.ChangeMember;
import dev.stoa.server.api.members.InviteMember;
import dev.stoa.server.api.members.ListInvitations;
import dev.stoa.server.api.members.ListMembers;
import dev.stoa.server.api.members.RemoveMember;
import dev.stoa.server.api.members.RevokeInvitation;
import dev.stoa.server.api.quotas.ListQuotas;
import dev.stoa.server.api.requests.DecideRequest;
import dev.stoa.server.api.requests.ListRequests;
import dev.stoa.server.api.session.CloseSession;
import dev.stoa.server.api.session.OpenAccount;
import dev.stoa.server.api.session.OpenSession;
import dev.stoa.server.api.session.ShowMe;
import dev.stoa.server.api.subscriptions.CancelSubscription;
import dev.stoa.server.api.subscriptions.ListSubscriptions;
import dev.stoa.server.api.subscriptions.ShownSubscriptions;
import dev.stoa.server.api.subscriptions.Subscribe;
import dev.stoa.server.api.usage.GroupNames;
import dev.stoa.server.api.usage.ListCalls;
import dev.stoa.server.api.usage.ReportUsage;
import dev.stoa.server.api.usage.ShowCall;
import dev.stoa.server.api.usage.ShownCalls;
import dev.stoa.server.console.ConsolePages;
import dev.stoa.server.gateway.Cors;
import dev.stoa.server.gateway.nativedoor.DataDoor;
import dev.stoa.server.gateway.nativedoor.EndpointDocument;
import dev.stoa.server.gateway.nativedoor.NativeDoor;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Route;
import dev.stoa.server.http.openapi.DocsPages;
import dev.stoa.server.http.openapi.OpenApi;
import dev.stoa.server.ops.Health;
import dev.stoa.server.ops.PoolLoad;
import dev.stoa.server.ops.ShowHealth;
import dev.stoa.storage.ConnectionPool;
import java.util.ArrayList;
import java.util.List;

/// Every address that Stoa answers.
final class Routes {

  private static final String API_VERSION = "0.1.0";

  private final Parts parts;
  private final SessionCookie cookie;
  private final ClientAddress addresses;

  private Routes(Parts parts, SessionCookie cookie, ClientAddress addresses) {
    this.parts = parts;
    this.cookie = cookie;
    this.addresses = addresses;
  }

  static List<Route> all(Parts parts, SessionCookie cookie, ClientAddress addresses) {
    var made = new Routes(parts, cookie, addresses);
    List<Operation> operations = made.operations();
    List<Route> routes = new ArrayList<>(operations.stream().map(Operation::route).toList());
    routes.addAll(
        new EndpointDocument(
                parts.assets().store(), made.viewers(), made.reading(), parts.publicUrl())
            .routes());
    CallPath path = parts.calls().path();
    var cors = new Cors(parts.config().cors().origins());
    routes.addAll(new NativeDoor(path, parts.clock(), parts.publicUrl(), cors).routes());
    routes.addAll(new DataDoor(path, parts.clock(), parts.publicUrl(), cors).routes());
    routes.addAll(new Health(parts.calls().journal(), parts.calls().views()).routes());
    var about = new OpenApi.About("Stoa", API_VERSION, cookie.name());
    routes.addAll(DocsPages.routes(() -> OpenApi.document(about, operations)));
    routes.addAll(ConsolePages.shipped().routes());
    return routes;
  }

  /// The management API, in the order of its description.
  private List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    all.addAll(accounts());
    all.addAll(catalogue());
    all.addAll(keysAndSubscriptions());
    all.addAll(requests());
    all.addAll(usage());
    all.addAll(MoneyRoutes.of(parts));
    all.addAll(administration());
    all.addAll(new ListAudit(parts.audit()).operations());
    return all;
  }

  private List<Operation> accounts() {
    List<Operation> all = new ArrayList<>(doors());
    Accounts accounts = parts.accounts();
    all.addAll(new MySessions(accounts.sessions(), cookie).operations());
    all.add(new ChangePassword(accounts.passwordChange(), cookie).operation());
    all.addAll(new Rename(accounts.profiles()).operations());
    all.add(new CreateTeam(accounts.teams()).operation());
    return all;
  }

  private List<Operation> doors() {
    Accounts accounts = parts.accounts();
    return List.of(
        new OpenAccount(accounts.signUp(), accounts.sessions(), cookie).operation(),
        new OpenSession(accounts.signIn(), accounts.teams(), cookie, addresses).operation(),
        new CloseSession(accounts.sessions(), cookie).operation(),
        new ShowMe(accounts.teams(), parts.assets().inbox()).operation(),
        new ListInbox(parts.assets().inbox()).operation(),
        new ReadEntry(parts.assets().inbox()).operation(),
        new WelcomeAdministrator(accounts.firstAdministrator(), accounts.sessions(), cookie)
            .operation(),
        new SetPassword(accounts.passwordReset()).operation(),
        new ListMembers(accounts.members()).operation(),
        new ChangeMember(accounts.members()).operation(),
        new RemoveMember(accounts.members()).operation(),
        new ListInvitations(accounts.invitations()).operation(),
        new InviteMember(accounts.invitations()).operation(),
        new RevokeInvitation(accounts.invitations()).operation(),
        new AcceptInvitation(accounts.acceptance()).operation());
  }

  private List<Operation> catalogue() {
    Assets assets = parts.assets();
    Viewers viewers = viewers();
    Access reading = reading();
    var subscribed =
        new TeamsSubscribed(parts.accounts().teams(), assets.subscriptions(), assets.trials());
    List<Operation> all = new ArrayList<>();
    all.add(new SearchAssets(assets.search(), viewers, reading).operation());
    all.add(new ShowVocabulary(assets.vocabulary(), reading).operation());
    all.addAll(
        new ShowAsset(
                assets.pages(),
                viewers,
                subscribed,
                new StepCosts(assets.grants(), parts.clock()),
                parts.publicUrl(),
                reading)
            .operations());
    all.addAll(publishing());
    return all;
  }

  private List<Operation> publishing() {
    Assets assets = parts.assets();
    var store = assets.store();
    var publisher = assets.publisher();
    var reader = assets.reader();
    var rights = new PublishingRights(parts.config().isLoopback() ? Rights.PUBLIC : Rights.TEAM);
    return List.of(
        new ApplyManifests(assets.manifests(), rights).operation(),
        new ListOwnAssets(store, assets.subscriptions()).operation(),
        new CreateAsset(publisher, reader, rights).operation(),
        new ChangeAsset(publisher, store, reader, rights).operation(),
        new DeleteAsset(publisher, store).operation(),
        new PublishVersion(publisher, store, reader, rights).operation(),
        new DeprecateVersion(publisher, store).operation(),
        new RetireVersion(publisher, store).operation(),
        new PointAlias(publisher, store).operation(),
        new RemoveAlias(publisher, store).operation());
  }

  private Viewers viewers() {
    return new Viewers(parts.accounts().teams());
  }

  /// Who may read the catalogue.
  private Access reading() {
    return parts.config().isCatalogueOpen() ? new Access.Open() : new Access.SignedIn();
  }

  private List<Operation> keysAndSubscriptions() {
    Assets assets = parts.assets();
    var named = new NamedAssets(assets.store());
    var clock = parts.clock();
    return List.of(
        new Subscribe(assets.subscriber(), assets.store()).operation(),
        new ListSubscriptions(
                assets.subscriptions(),
                new ShownSubscriptions(assets.requests(), assets.store(), clock))
            .operation(),
        new CancelSubscription(assets.subscriber()).operation(),
        new ListKeys(new TeamKeys(assets.keys()), clock).operation(),
        new IssueKey(assets.issuer(), named, clock).operation(),
        new ChangeKey(assets.issuer(), named, clock).operation(),
        new RotateKey(assets.issuer(), clock).operation(),
        new RevokeKey(assets.issuer()).operation(),
        new IssueTryToken(assets.tryTokens(), cookie).operation());
  }

  private List<Operation> requests() {
    Assets assets = parts.assets();
    List<Operation> all = new ArrayList<>();
    all.add(new ListRequests(assets.requests(), assets.store()).operation());
    all.addAll(new DecideRequest(assets.approver(), assets.store()).operations());
    return all;
  }

  private List<Operation> administration() {
    var administrators = parts.accounts().administrators();
    List<Operation> all = new ArrayList<>();
    all.add(new ListUsers(administrators).operation());
    all.add(new ListTeams(new JdbcTeamDirectory(parts.storage().database())).operation());
    all.add(new ChangeUser(administrators, parts.storage().database()).operation());
    all.addAll(new KeepVocabulary(parts.assets().vocabulary()).operations());
    all.addAll(new GrantHouseSlug(parts.assets().houseSlugs()).operations());
    all.addAll(new TrustNetworks(parts.trust().keeper()).operations());
    all.add(health());
    return all;
  }

  private Operation health() {
    var calls = parts.calls();
    var vitals = calls.vitals();
    var storage = parts.storage();
    return new ShowHealth(
            new ShowHealth.Recorded(
                storage.feed(),
                () -> poolLoad(storage.pool().load()),
                calls.journal(),
                vitals.shipper(),
                parts.dataFolder()),
            new ShowHealth.Serving(
                calls.views(), vitals.engines(), vitals.budgets(), vitals.route()))
        .operation();
  }

  private static PoolLoad poolLoad(ConnectionPool.Load load) {
    return new PoolLoad(load.active(), load.idle(), load.waiting(), load.most());
  }

  private List<Operation> usage() {
    Calls calls = parts.calls();
    Assets assets = parts.assets();
    var names = new GroupNames(assets.store(), assets.keys());
    var shown = new ShownCalls(calls.log(), assets.store(), assets.keys(), assets.subscriptions());
    return List.of(
        new ListCalls(calls.log(), shown).operation(),
        new ShowCall(calls.log(), shown).operation(),
        new ReportUsage(calls.report(), names, parts.clock()).operation(),
        new ListQuotas(new TeamQuotas(calls.limiter(), calls.views()::current, parts.clock()))
            .operation());
  }
}
