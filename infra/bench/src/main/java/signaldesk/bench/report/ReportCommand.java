package signaldesk.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.backend.Backend;
import signaldesk.backend.Clients;
import signaldesk.backend.Endpoints;
import signaldesk.backend.Provision;
import signaldesk.backend.Resources;
import signaldesk.backend.Tap;
import signaldesk.backend.Template;
import signaldesk.bench.stand.Folders;
import signaldesk.bench.start.OneCore;
import signaldesk.desk.Account;
import signaldesk.pnl.Trade;
import signaldesk.port.Page;

/** A day of a thousand accounts in a process as small as the function's, and a page of history. */
@Command(
    name = "report",
    description = {
      "Makes the report of a day of 1,000 accounts and 20,000 trades in a process of 512 MB on one"
          + " core, and counts the queries of a page of an account with 50,000 trades."
    })
public final class ReportCommand implements Callable<Integer> {
  static final LocalDate DAY = LocalDate.parse("2026-11-23");

  private static final int ACCOUNTS = 1000;
  private static final int ROUND_TRIPS = 21;
  private static final int HISTORY = 50_000;
  private static final int PAGE = 100;
  private static final Duration GOAL = Duration.ofSeconds(30);

  /**
   * As Lambda starts Java at 512 MB: a heap that leaves room, the small collector, one compiler.
   */
  private static final List<String> FLAGS =
      List.of("-Xmx435m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bench-report");
    Template template = Template.read(Template.find());
    try (Backend backend = Backend.inMemory()) {
      Endpoints endpoints = backend.endpoints();
      try (Clients clients = Clients.of(endpoints)) {
        Resources resources =
            new Provision(
                    template, "bench-" + UUID.randomUUID().toString().substring(0, 8), clients)
                .all();
        DynamoDb dynamo = new SdkDynamoDb(clients.dynamoDb());
        List<Account> accounts = MadeUpAccounts.many(ACCOUNTS);
        Tables tables = new Tables(dynamo, resources);
        tables.write(accounts, DAY, ROUND_TRIPS);
        System.out.printf(
            "made up: %,d accounts, %,d signals, %,d orders, %,d trades%n",
            ACCOUNTS, tables.signals(), tables.orders(), tables.trades());
        boolean good = report(endpoints, resources, folder);
        return history(endpoints, resources, tables) && good ? 0 : 1;
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static boolean report(Endpoints endpoints, Resources resources, Path folder)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(OneCore.words().orElse(List.of()));
    words.add(ProcessHandle.current().info().command().orElse("java"));
    words.addAll(FLAGS);
    words.addAll(
        List.of(
            "-classpath",
            System.getProperty("java.class.path"),
            OneDay.class.getName(),
            folder.toString()));
    ProcessBuilder process = new ProcessBuilder(words).inheritIO();
    Map<String, String> environment = process.environment();
    environment.putAll(endpoints.environment());
    for (String table : OneDay.TABLES) {
      environment.put("BENCH_" + table, resources.ref(table));
    }
    long start = System.nanoTime();
    int code = process.start().waitFor();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    boolean good = code == 0 && took.compareTo(GOAL) <= 0;
    System.out.printf(
        "report of the day, the process's start included: %.1f s on one core, goal %d s: %s%n",
        took.toMillis() / 1000.0, GOAL.toSeconds(), good ? "met" : "MISSED");
    return good;
  }

  private static boolean history(Endpoints endpoints, Resources resources, Tables tables) {
    String account = "50000";
    tables.history(account, HISTORY);
    AtomicInteger calls = new AtomicInteger();
    try (Tap tap = Tap.http(endpoints, _ -> calls.incrementAndGet());
        Clients clients = Clients.of(tap.endpoints())) {
      TradeTable trades =
          new TradeTable(new SdkDynamoDb(clients.dynamoDb()), resources.ref("Trades"));
      Page<Trade> first = trades.page(account, PAGE, "");
      Page<Trade> second = trades.page(account, PAGE, first.next());
      System.out.printf(
          "history of an account with %,d trades: two pages of %d trades each, %d calls of"
              + " DynamoDB%n",
          HISTORY, second.items().size(), calls.get());
      return calls.get() == 2;
    }
  }
}
