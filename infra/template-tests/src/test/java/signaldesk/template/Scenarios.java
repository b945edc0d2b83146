package signaldesk.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.sqs.OrderJson;
import signaldesk.backend.TestBackend;
import signaldesk.cli.apply.DemoDesk;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.pnl.TradingDays;

/** Everything that can happen to the desk in the way of calls, once. */
final class Scenarios {
  private final RunningDesk desk;
  private final VenueScenarios venue;
  private final TestBackend backend;
  private final OrderTable orders;
  private final BookScenarios books;
  private final Map<String, String> answers = new TreeMap<>();

  private Scenarios(RunningDesk desk, VenueScenarios venue) {
    this.desk = desk;
    this.venue = venue;
    this.backend = desk.backend();
    this.orders = new OrderTable(new SdkDynamoDb(backend.dynamoDb()), backend.table("Orders"));
    this.books = new BookScenarios(desk, orders);
  }

  /** Plays all of it on a desk of its own. */
  static Played play() {
    try (VenueScenarios venue = new VenueScenarios();
        RunningDesk desk = RunningDesk.start()) {
      Scenarios scenarios = new Scenarios(desk, venue);
      scenarios.configure();
      scenarios.send("nobodys", "{}", 401);
      scenarios.aSignalForMoreAccountsThanOneItemHolds();
      scenarios.signals();
      desk.wake();
      scenarios.inAndOut();
      scenarios.atAVenue();
      Instant leased = scenarios.anOrderWhoseRunDied();
      scenarios.entriesStop();
      scenarios.ordersThatNeedSomebody();
      scenarios.books.fillsAreTakenBack();
      String unreadable = scenarios.books.thatCannotBeTold();
      new AlertScenarios(desk).play(scenarios.last(), scenarios.books.contract(), unreadable);
      desk.await("the order is gone on with", () -> scenarios.isOver("1002", leased));
      scenarios.reports(leased);
      scenarios.reads();
      scenarios.files();
      Map<String, List<String>> lines = new TreeMap<>();
      desk.calls()
          .keySet()
          .forEach(function -> lines.put(function, List.copyOf(desk.lines(function))));
      return new Played(desk.calls(), lines, desk.heard(), scenarios.answers, venue.planted());
    }
  }

  private void configure() {
    String table = backend.table("Desk");
    DemoDesk.load(new SdkDynamoDb(backend.dynamoDb()), table, TestBackend.endpoints().dynamoDb());
    DeskTable items = new DeskTable(new SdkDynamoDb(backend.dynamoDb()), table);
    Stream.of("1001", "1002", "1003")
        .map(account -> Given.hook("hook-" + account, List.of(account)))
        .forEach(hook -> DeskHooks.items(hook).forEach(items::put));
    List<String> many = IntStream.rangeClosed(1, 501).mapToObj(i -> "many-" + i).toList();
    DeskHooks.items(Given.hook("hook-many", many)).forEach(items::put);
    AlertScenarios.configure(items);
    venue.configure(items);
  }

  /** Its order messages are thrown away: all of them would be denied, one by one. */
  private void aSignalForMoreAccountsThanOneItemHolds() {
    String body = Given.body("go_long", Instant.now());
    send("hook-many", body, 202);
    send("hook-many", body, 200);
    backend.sqs().purgeQueue(purge -> purge.queueUrl(backend.queueUrl("OrdersQueue")));
  }

  private void signals() {
    send("hook-1002", "{}", 400);
    send("hook-1002", Given.body("go_long", Instant.now().minusSeconds(3600)), 200);
    String flat = Given.body("exit_long", Instant.now());
    send("hook-1002", flat, 202);
    send("hook-1002", Given.body("exit_short", Instant.now()), 202);
    // A duplicate that may have been meant: said beside the answer, and not by a busy machine.
    desk.await(
        "a duplicate is possibly a new signal",
        () -> {
          send("hook-1002", flat, 200);
          return says("AcceptSignal", "possibly a new signal");
        });
  }

  private void inAndOut() {
    send("hook-1001", Given.body("go_long", Instant.now()), 202);
    books.awaitPosition("1001", 1);
    send("hook-1001", Given.body("go_short", Instant.now()), 202);
    books.awaitPosition("1001", -1);
    send("hook-1001", Given.body("exit_short", Instant.now()), 202);
    books.awaitPosition("1001", 0);
  }

  private void atAVenue() {
    send("hook-" + VenueScenarios.LOCKED_OUT, Given.body("go_long", Instant.now()), 202);
    send("hook-" + VenueScenarios.CLOSED, Given.body("go_long", Instant.now()), 202);
    desk.await("an order from the cloud is denied", this::isDeniedInTheCloud);
    send("hook-" + VenueScenarios.ACCOUNT, Given.body("go_long", Instant.now()), 202);
    books.awaitPosition(VenueScenarios.ACCOUNT, 1);
    awaitLine("ExecuteOrder", "owner locked out");
    venue.endSession();
    status(200, desk.answer("ServeDesk", Events.get("/v1/positions", ""))); // marked by its bar
    send("hook-" + VenueScenarios.ACCOUNT, Given.body("exit_long", Instant.now()), 202);
    books.awaitPosition(VenueScenarios.ACCOUNT, 0);
  }

  private boolean isDeniedInTheCloud() {
    return orders.since(VenueScenarios.CLOSED, Instant.now().minusSeconds(600)).stream()
        .anyMatch(order ->
            order.state() == OrderState.DENIED && order.reason().contains("the owner's device"));
  }

  /** Its lease keeps the message waiting; then what was sent has to be found out. */
  private Instant anOrderWhoseRunDied() {
    Instant now = Instant.now();
    OrderRequest request = Given.request("1002", now);
    orders.create(Given.claimed(books.contract(), request, now, now.plusSeconds(8)));
    backend
        .sqs()
        .sendMessage(send ->
            send.queueUrl(backend.queueUrl("OrdersQueue"))
                .messageBody(OrderJson.write(request))
                .messageGroupId("1002")
                .messageDeduplicationId("1002-" + request.orderId()));
    return now;
  }

  private boolean isOver(String account, Instant since) {
    return orders.since(account, since.minusMillis(1)).stream()
        .anyMatch(order -> !order.fills().isEmpty());
  }

  /** An order of this account may have been live for too long already. */
  private void entriesStop() {
    Instant then = Instant.now().minusSeconds(70);
    orders.create(
        Given.claimed(
            books.contract(), Given.request("1003", then), then, Instant.now().plusSeconds(600)));
    send("hook-1003", Given.body("go_long", Instant.now()), 202);
    awaitLine("ExecuteOrder", "entries stopped");
  }

  private void ordersThatNeedSomebody() {
    Instant then = Instant.now().minusSeconds(70);
    OrderRequest request = Given.request("gone", then);
    orders.create(Given.claimed(books.contract(), request, then, then));
    desk.answer("ExecuteOrder", Events.message("gone", OrderJson.write(request), 290));
    desk.answer("ExecuteOrder", Events.message("gone", "{}", 1));
  }

  /** What the last order of a round trip was asked by. */
  private OrderRequest last() {
    return orders.since("1001", Instant.now().minusSeconds(600)).getFirst().request();
  }

  /** Of what was traded just now; the samples ask for days of their own. */
  private void reports(Instant traded) {
    LocalDate from = TradingDays.RULE.of(traded);
    LocalDate to = TradingDays.RULE.of(Instant.now());
    desk.answer("ReportPnl", "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to));
  }

  private void reads() {
    String id = last().signalId();
    Stream.of(
            "/v1/positions",
            "/v1/accounts",
            "/v1/accounts/1001/trades",
            "/v1/accounts/1001/orders",
            "/v1/signals",
            "/v1/signals/" + id,
            "/v1/hooks/hook-1002/refusals",
            "/healthz")
        .forEach(path -> status(200, desk.answer("ServeDesk", Events.get(path, ""))));
    status(200, desk.answer("ServeDesk", Events.get("/v1/trades", "symbol=NQ1%21")));
    status(404, desk.answer("ServeDesk", Events.get("/v1/reports/2001-01-01", "")));
  }

  private void files() {
    Map<String, String> functions =
        Map.of(
            "1", "AcceptSignal",
            "2", "ExecuteOrder",
            "3", "KeepPositions",
            "4", "ServeDesk",
            "5", "SendAlert",
            "6", "ReportPnl");
    Events.files()
        .forEach((name, event) -> {
          String function = functions.getOrDefault(name.substring(0, 1), "none for " + name);
          boolean signal = function.equals("AcceptSignal");
          answers.put(name, signal ? accepted(event) : desk.answer(function, event));
        });
  }

  private void send(String token, String body, int status) {
    String answer = accepted(Events.post(token, body));
    boolean late = status == 202 && answer.contains("duplicate") && isBusy();
    status(late ? 200 : status, answer);
  }

  /**
   * As TradingView does: what was answered with 503, on a machine that is busy, is sent again. What
   * was done all the same by then is a duplicate.
   */
  private String accepted(String event) {
    String answer = desk.answer("AcceptSignal", event);
    for (int i = 0; i < 10 && answer.contains("\"statusCode\":503"); i++) {
      answer = desk.answer("AcceptSignal", event);
    }
    return answer;
  }

  private boolean isBusy() {
    return desk.lines("AcceptSignal").stream().anyMatch(line -> line.contains(Played.LATE));
  }

  private static void status(int wanted, String answer) {
    if (Events.json(answer).path("statusCode").asInt() != wanted) {
      throw new AssertionError("not " + wanted + ": " + answer);
    }
  }

  private boolean says(String function, String text) {
    return desk.lines(function).stream().anyMatch(line -> line.contains(text));
  }

  private void awaitLine(String function, String text) {
    desk.await(function + " says " + text, () -> says(function, text));
  }
}
