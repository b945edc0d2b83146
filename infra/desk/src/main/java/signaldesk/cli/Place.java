package signaldesk.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.reports.Reports;
import signaldesk.adapter.secrets.DeskSecrets;
import signaldesk.adapter.secrets.SecretsFile;
import signaldesk.backend.Clients;
import signaldesk.backend.Endpoints;
import signaldesk.desk.Hosting;
import signaldesk.port.ReportStore;
import signaldesk.port.Secrets;

/**
 * Which desk is meant, whole: the one that the environment names ({@code DESK_TABLE}, {@code
 * POSITIONS_TABLE}, {@code SIGNALDESK_URL}, as the stack's outputs say), else the one that runs on
 * this machine.
 */
public final class Place {
  private static final List<String> NAMING = List.of("DESK_TABLE", "SIGNALDESK_URL");

  private final Map<String, String> environment;
  private final Optional<DeskJson> local;

  public Place(Map<String, String> environment, Path deskJson) {
    this.environment = Map.copyOf(environment);
    // Never half of one desk and half of another.
    boolean named = NAMING.stream().anyMatch(variable -> named(variable).isPresent());
    this.local = named ? Optional.empty() : DeskJson.read(deskJson);
  }

  /** The base of the HTTP API. */
  public URI url() {
    return named("SIGNALDESK_URL")
        .map(URI::create)
        .or(() -> local.map(DeskJson::api))
        .orElseThrow(() -> nowhere("SIGNALDESK_URL to its address (the stack's output ApiUrl)"));
  }

  /** The base of the HTTP API, if any desk is known. */
  public Optional<URI> findUrl() {
    return named("SIGNALDESK_URL").map(URI::create).or(() -> local.map(DeskJson::api));
  }

  /** The name of the table with this logical id: {@code Desk} is {@code DESK_TABLE}'s. */
  public String table(String id) {
    return findTable(id)
        .orElseThrow(
            () -> nowhere(variable(id) + " to the name of its table (the stack's outputs)"));
  }

  /** The name of the table with this logical id, if it is known. */
  public Optional<String> findTable(String id) {
    Function<DeskJson, String> own = desk -> desk.tables().getOrDefault(id, "");
    return named(variable(id)).or(() -> local.map(own)).filter(name -> !name.isBlank());
  }

  private static String variable(String id) {
    return id.toUpperCase(Locale.ROOT) + "_TABLE";
  }

  /** Where its orders come from: a desk that runs on this machine is its owner's device. */
  public Hosting hosting() {
    return local.isPresent() ? Hosting.OWNER_DEVICE : Hosting.CLOUD;
  }

  /**
   * Where its owners' keys are: the file that {@code SIGNALDESK_SECRETS} names, else what the desk
   * itself reads.
   */
  public Secrets secrets() {
    Optional<String> own = local.map(DeskJson::secrets);
    return own.isPresent() && named(SecretsFile.VARIABLE).isEmpty()
        ? new SecretsFile(Path.of(own.get()))
        : DeskSecrets.of(environment);
  }

  /** Where the tables are: what may be asked of them depends on whether that is this machine. */
  public URI dynamoDbEndpoint() {
    if (local.isPresent()) {
      return local.get().dynamoDb();
    }
    return named("AWS_ENDPOINT_URL_DYNAMODB")
        .or(() -> named("AWS_ENDPOINT_URL"))
        .map(URI::create)
        .orElse(
            URI.create("https://dynamodb." + named("AWS_REGION").orElse("aws") + ".amazonaws.com"));
  }

  /** A client for the tables. */
  public DynamoDb dynamoDb() {
    if (local.isPresent()) {
      DeskJson desk = local.get();
      Clients clients = Clients.of(new Endpoints(desk.dynamoDb(), desk.sqs(), desk.region()));
      return new SdkDynamoDb(clients.dynamoDb());
    }
    return SdkDynamoDb.fromEnvironment();
  }

  /** Where reports are kept: a folder of this machine's desk, the bucket of one on AWS. */
  public ReportStore reports() {
    Optional<String> folder = local.map(DeskJson::reports);
    return folder.isPresent()
        ? Reports.inFolder(Path.of(folder.get()))
        : Reports.inBucket(
            named("REPORTS_BUCKET")
                .orElseThrow(() -> nowhere("REPORTS_BUCKET to the bucket of its reports")),
            environment);
  }

  /**
   * A token: the one given, else the environment's, else, on this machine only, the demo desk's.
   */
  public String token(String given, String variable, String demo) {
    if (!given.isBlank()) {
      return given;
    }
    return named(variable)
        .or(() -> Optional.of(demo).filter(any -> Loopback.is(url())))
        .orElseThrow(() ->
            new CommandException(
                "no token: give one as an option, or in the environment as " + variable));
  }

  private Optional<String> named(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  private static CommandException nowhere(String what) {
    return new CommandException(
        "no desk runs on this machine (start one: mvn -q -Plocal), and none is named; to name one,"
            + " set SIGNALDESK_STACK to the file of its stack's outputs (`desk help`), or "
            + what);
  }
}
