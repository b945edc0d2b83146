package signaldesk.bench.venue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.projectx.Credentials;
import signaldesk.backend.Backend;
import signaldesk.backend.Clients;
import signaldesk.backend.Endpoints;
import signaldesk.backend.Exchange;
import signaldesk.backend.Provision;
import signaldesk.backend.Resources;
import signaldesk.backend.Tap;
import signaldesk.backend.Template;
import signaldesk.bench.stand.Built;
import signaldesk.cli.apply.Applying;
import signaldesk.cli.config.DeskFile;
import signaldesk.desk.Hosting;
import signaldesk.gateway.FakeGateway;
import signaldesk.gateway.Settings.Login;
import signaldesk.local.Desk;
import signaldesk.local.Settings;
import signaldesk.local.http.FrontDoor;

/** A whole desk in processes of its own, whose accounts trade at our own ProjectX Gateway. */
final class VenueDesk implements AutoCloseable {
  private static final String FILE =
      """
      owners: {OWNERS}
      instruments:
        NQ1!: {root: ENQ, size: 1}
      accounts:
      ACCOUNTS
      firms:
        fake: {api: "API", hosting: owner-device, stages: [practice]}
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
      """;

  /** A venue far away. */
  private static final Duration LATENCY = Duration.ofMillis(50);

  private final List<AutoCloseable> open = new ArrayList<>();
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final Path folder;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final FakeGateway gateway;
  private final FrontDoor door;
  private final Template template;
  private final Clients clients;
  private final Resources resources;

  /**
   * Starts it.
   *
   * @param owners how many accounts each owner has, by owner id; ids of accounts run from 1001
   * @param fillAfter how long an order waits for its fill
   * @param folder for its secrets, logs and unpacked zips
   */
  VenueDesk(Map<String, List<Integer>> owners, Duration fillAfter, Path folder) {
    this.folder = folder;
    List<Login> logins = new ArrayList<>();
    owners.forEach((owner, accounts) -> {
      String key = "planted-" + UUID.randomUUID();
      keys.put(owner, key);
      logins.add(
          Login.practice(owner, key, accounts.stream().mapToInt(Integer::intValue).toArray()));
    });
    gateway =
        add(
            FakeGateway.start(
                signaldesk.gateway.Settings.of(logins.toArray(Login[]::new))
                    .answeringAfter(LATENCY)
                    .filling(fillAfter, 1)));
    Backend backend = add(Backend.inMemory());
    Endpoints front = add(Tap.http(backend.endpoints(), this::hear)).endpoints();
    template = Template.read(Template.find());
    clients = add(Clients.of(backend.endpoints()));
    resources =
        new Provision(template, "venue-" + UUID.randomUUID().toString().substring(0, 8), clients)
            .all();
    DynamoDb dynamo = new SdkDynamoDb(clients.dynamoDb());
    Applying applying =
        new Applying(
            new DeskTable(dynamo, resources.ref("Desk")),
            backend.endpoints().dynamoDb(),
            new PositionTable(dynamo, resources.ref("Positions")),
            InstantSource.system());
    applying.write(applying.look(DeskFile.read(file(owners)), Hosting.OWNER_DEVICE).plan());
    Settings settings =
        new Settings(
            Built.root(),
            folder,
            0,
            2,
            Optional.empty(),
            Optional.of(front),
            Optional.empty(),
            false,
            Optional.of(secrets(folder)));
    door = Desk.door(0);
    Desk desk =
        add(
            new Desk(
                settings,
                template,
                front,
                clients,
                resources,
                door,
                Map.of(),
                new PrintStream(terminal, true, UTF_8)));
    desk.start();
  }

  private <T extends AutoCloseable> T add(T part) {
    open.addFirst(part);
    return part;
  }

  private String file(Map<String, List<Integer>> owners) {
    StringBuilder accounts = new StringBuilder();
    owners.forEach((owner, ids) ->
        ids.forEach(id ->
            accounts.append(
                "  %d: {owner: %s, firm: fake, broker: projectx, stage: practice, fundingLevel: 50K}%n"
                    .formatted(id, owner))));
    return FILE.replace("OWNERS", String.join(": {}, ", owners.keySet()) + ": {}")
        .replace("ACCOUNTS\n", accounts)
        .replace("API", gateway.api().toString());
  }

  private Path secrets(Path folder) {
    StringBuilder lines = new StringBuilder();
    keys.forEach((owner, key) ->
        lines.append(
            "%s={\"userName\": \"%s\", \"apiKey\": \"%s\"}%n"
                .formatted(Credentials.secretName(owner), owner, key)));
    try {
      return Files.writeString(folder.resolve("secrets.properties"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FakeGateway gateway() {
    return gateway;
  }

  int port() {
    return door.port();
  }

  private void hear(Exchange exchange) {
    heard.add(exchange.request());
    heard.add(exchange.answer());
  }

  /** Everything in which no secret may be, by what it is. */
  Map<String, String> everythingSaid() {
    return Map.of(
        "what its functions printed", logs(),
        "what its terminal showed", terminal.toString(UTF_8),
        "what its functions asked of tables and queues, and were answered",
            String.join("\n", heard),
        "what stands in its tables", tables());
  }

  private String logs() {
    StringBuilder said = new StringBuilder();
    try (var files = Files.list(folder.resolve("logs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        said.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.toString();
  }

  private String tables() {
    StringBuilder said = new StringBuilder();
    for (var table : template.tables()) {
      clients
          .dynamoDb()
          .scanPaginator(scan -> scan.tableName(resources.ref(table.id())))
          .items()
          .forEach(said::append);
    }
    return said.toString();
  }

  /** What must be nowhere: keys, and tokens. */
  List<String> planted() {
    List<String> planted = new ArrayList<>(keys.values());
    planted.addAll(gateway.tokens());
    return planted;
  }

  @Override
  public void close() {
    for (AutoCloseable part : open) {
      try {
        part.close();
      } catch (Exception e) { // AutoCloseable declares no less
        throw new IllegalStateException("while stopping", e);
      }
    }
  }
}
