package dev.stoa.server.api.admin;

import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.networks.NetworkKeeper;
import dev.stoa.networks.NetworkKeeper.Wish;
import dev.stoa.networks.TrustedNetwork;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/api/admin/trusted-networks`: where upstreams may be, besides the networks of the
/// configuration. The list is one page.
public final class TrustNetworks {

  private static final String PATH = "/api/admin/trusted-networks";

  private final NetworkKeeper keeper;

  public TrustNetworks(NetworkKeeper keeper) {
    this.keeper = keeper;
  }

  /// @param network an address such as `192.0.2.7`, or a range such as `10.0.0.0/8` or `fd00::/8`
  /// @param note why it is trusted
  record NetworkBody(String network, @Nullable String note) {

    Wish wish() {
      return new Wish(network, note == null ? "" : note);
    }
  }

  /// @param items all that shall be trusted; what is listed now and not here is so no longer
  record NetworkList(List<NetworkBody> items) {}

  public List<Operation> operations() {
    return List.of(
        Operation.get("listTrustedNetworks", PATH, "Lists the networks that may be asked")
            .access(new Access.Administrator())
            .answers(200, new PageOf(TrustedNetwork.class))
            .handledBy(_ -> Response.json(new Page<>(keeper.list(), null))),
        Operation.post("trustNetwork", PATH, "Trusts a network, or changes its note")
            .access(new Access.Administrator())
            .takes(NetworkBody.class)
            .answers(200, TrustedNetwork.class)
            .handledBy(
                request -> Response.json(keeper.add(request.json(NetworkBody.class).wish()))),
        Operation.put("replaceTrustedNetworks", PATH, "Replaces the list of trusted networks")
            .access(new Access.Administrator())
            .takes(NetworkList.class)
            .answers(200, new PageOf(TrustedNetwork.class))
            .handledBy(this::replace),
        Operation.delete("distrustNetwork", PATH, "Takes a network from the list")
            .access(new Access.Administrator())
            .query("network", String.class, "The network as the list tells it.")
            .handledBy(this::remove));
  }

  private Response replace(Request request) {
    List<Wish> wishes =
        request.json(NetworkList.class).items().stream().map(NetworkBody::wish).toList();
    return Response.json(new Page<>(keeper.replace(wishes), null));
  }

  private Response remove(Request request) {
    String network =
        request
            .query()
            .one("network")
            .orElseThrow(() ->
                new ProblemException(
                    Problem.invalid("/network", "Say which network: ?network=10.0.0.0/8.")));
    keeper.remove(network);
    return Response.noContent();
  }
}
