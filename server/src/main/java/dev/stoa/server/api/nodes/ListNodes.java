package dev.stoa.server.api.nodes;

import dev.stoa.credits.budgets.NodeHoldings;
import dev.stoa.credits.budgets.NodeLeases;
import dev.stoa.journal.NodeJournal;
import dev.stoa.journal.NodeJournals;
import dev.stoa.kernel.Page;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `GET /api/admin/nodes`: every node that ever spent, on one page.
public final class ListNodes {

  private final NodeLeases leases;
  private final NodeJournals journals;
  private final String self;

  /// @param self the node that answers
  public ListNodes(NodeLeases leases, NodeJournals journals, String self) {
    this.leases = leases;
    this.journals = journals;
    this.self = self;
  }

  public Operation operation() {
    return Operation.get(
            "listNodes", "/api/admin/nodes", "Lists the nodes with their leases and journals")
        .access(new Access.Administrator())
        .answers(200, new PageOf(NodeJson.class))
        .handledBy(this::list);
  }

  private Response list(Request request) {
    Map<String, NodeJournal> byNode =
        journals.list().stream().collect(Collectors.toMap(NodeJournal::node, Function.identity()));
    List<NodeHoldings> nodes = leases.list();
    return Response.json(
        new Page<>(
            nodes.stream()
                .map(node -> NodeJson.of(node, byNode.get(node.node()), node.node().equals(self)))
                .toList(),
            null));
  }
}
