package signaldesk.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.backend.Clients;
import signaldesk.backend.Endpoints;
import signaldesk.backend.Provision;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;
import signaldesk.cli.apply.DemoDesk;
import signaldesk.local.http.FrontDoor;
import signaldesk.local.runtime.TaskRoot;
import signaldesk.local.venue.FakeVenue;

/** Starts the local stack, says how to use it, and runs until it is stopped. */
public final class LocalDesk {
  private static final String STACK = "signal-desk";

  private final Settings settings;
  private final PrintStream terminal;
  private final Parts parts = new Parts();

  private LocalDesk(Settings settings, PrintStream terminal) {
    this.settings = settings;
    this.terminal = terminal;
  }

  public static void main(String[] arguments) throws InterruptedException {
    // Small answers leave at once; the default waits up to 40 ms for more.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      LocalDesk desk = new LocalDesk(Settings.of(arguments, System.getenv()), System.out);
      Runtime.getRuntime().addShutdownHook(new Thread(desk::stop));
      // Maven ended without a word to us must not leave a desk behind.
      ProcessHandle.current().parent().ifPresent(LocalDesk::endWith);
      desk.start();
    } catch (RuntimeException e) {
      System.err.println("The desk did not start: " + e.getMessage());
      if (e.getCause() != null) {
        System.err.println("  " + e.getCause());
      }
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  private static void endWith(ProcessHandle parent) {
    var _ = parent.onExit().thenRun(() -> System.exit(0));
  }

  private void start() {
    long began = System.nanoTime();
    FrontDoor door = parts.add(Desk.door(settings.port()));
    Endpoints endpoints = settings.endpoints().orElseGet(this::backend);
    settings.sam().ifPresent(address -> SamDoor.open(address, endpoints).forEach(parts::add));
    Template template = Template.read(settings.root().resolve("template.yaml"));
    Clients clients = parts.add(Clients.of(endpoints));
    say("Making the tables and queues of template.yaml ...");
    Resources resources = new Provision(template, STACK, clients).all();
    Optional<FakeVenue> venue =
        settings.fakeVenue() ? Optional.of(parts.add(FakeVenue.open())) : Optional.empty();
    venue.ifPresent(open -> say("A ProjectX Gateway of our own answers at " + open.address()));
    String demo = demoDesk(clients, endpoints, resources, venue);
    if (settings.data().isEmpty()) {
      forgetReports();
    }
    say("Starting the functions, each in a process of its own ...");
    Desk desk =
        parts.add(
            new Desk(
                settings,
                template,
                endpoints,
                clients,
                resources,
                door,
                venue.map(FakeVenue::keys).orElse(Map.of()),
                terminal));
    desk.start();
    parts.add(DeskJson.write(settings, template, endpoints, resources, door.port()));
    double seconds = (System.nanoTime() - began) / 1e9;
    say(Greeting.text(door.port(), seconds, demo, settings.logs()));
  }

  private Endpoints backend() {
    say("Starting the database and the queue ...");
    var log = settings.logs().resolve("backend.log").toFile();
    BackendProcess backend = parts.add(BackendProcess.start(settings.data(), log));
    backend.onDeath(
        code -> end("The database and the queue ended with exit code " + code + ": " + log));
    return backend.endpoints();
  }

  /** They tell of trades that are forgotten too. */
  private void forgetReports() {
    try {
      TaskRoot.empty(settings.reports());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + settings.reports(), e);
    }
  }

  private void end(String why) {
    say(why);
    System.exit(1);
  }

  private static String demoDesk(
      Clients clients, Endpoints endpoints, Resources resources, Optional<FakeVenue> venue) {
    try {
      boolean written =
          DemoDesk.load(
              new SdkDynamoDb(clients.dynamoDb()),
              resources.ref("Desk"),
              endpoints.dynamoDb(),
              venue.map(open -> open.desk(DemoDesk.yaml())).orElseGet(DemoDesk::yaml));
      return written ? "the demo desk" : "the desk that was configured before";
    } catch (IllegalStateException e) {
      return "no desk yet (" + e.getMessage() + ")";
    }
  }

  private void stop() {
    say("Stopping ...");
    parts.close();
    say("Stopped.");
  }

  private void say(String text) {
    terminal.println(text);
    terminal.flush();
  }
}
