package signaldesk.bench.stand;

import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.backend.Clients;
import signaldesk.backend.Endpoints;
import signaldesk.backend.Resources;
import signaldesk.cli.apply.Applying;
import signaldesk.cli.config.DeskFile;
import signaldesk.desk.Hosting;

/** A desk of so many paper accounts of one owner, all on one hook. */
final class BenchDesk {
  /** Its digest is in the file below. */
  static final String TOKEN = "demo-hook";

  private static final String FILE =
      """
      owners:
        owner-1: {name: Owner One}
      instruments:
        NQ1!: {root: ENQ, size: 1}
      accounts:
      ACCOUNTS
      hooks:
        nq-momentum:
          tokens: [0fe8f4c45252fa792e213475d328aa68caf048a639d604695b6a42b597d533a9]
          symbols: [NQ1!]
          accounts: all
          senders: any
          time: received
          maxEntryAge: 1h
      readers:
        operator: {sees: all, tokens: [9437e87fae95c03d3778f2575bb18ce30e647e51d86a8c37963364e1fc4f374e]}
      alerts:
        channels:
          premium: {kind: webhook}
      paper:
        slippageTicks: 0
        fees: {NQ1!: 1.40}
      """;

  private BenchDesk() {}

  static void write(Endpoints endpoints, Clients clients, Resources resources, int accounts) {
    String rows =
        IntStream.rangeClosed(1, accounts)
            .mapToObj(i ->
                "  %d: {owner: owner-1, firm: demo, stage: practice, fundingLevel: 50K}"
                    .formatted(1000 + i))
            .collect(Collectors.joining("\n"));
    DynamoDb dynamo = new SdkDynamoDb(clients.dynamoDb());
    Applying applying =
        new Applying(
            new DeskTable(dynamo, resources.ref("Desk")),
            endpoints.dynamoDb(),
            new PositionTable(dynamo, resources.ref("Positions")),
            InstantSource.system());
    applying.write(
        applying.look(DeskFile.read(FILE.replace("ACCOUNTS", rows)), Hosting.OWNER_DEVICE).plan());
  }
}
