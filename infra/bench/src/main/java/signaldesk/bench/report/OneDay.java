package signaldesk.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.reports.Reports;
import signaldesk.pnl.TradingDays;
import signaldesk.port.ReportStore;
import signaldesk.reportpnl.make.DayReports;
import signaldesk.reportpnl.read.Stores;

/**
 * The function's work, by itself in a small process: one day, all reports of it, kept in a folder
 * that answers as slowly as a bucket.
 */
final class OneDay {
  static final List<String> TABLES = List.of("Desk", "Signals", "Orders", "Positions", "Trades");

  /** What the goal is set for; a day with less would meet it too easily. */
  private static final long TRADES = 20_000;

  private static final int OWNERS = 40;
  private static final long MOST_KB = 512 * 1024;
  private static final Duration ANSWERS_AFTER = Duration.ofMillis(30);

  private OneDay() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    InstantSource after =
        InstantSource.fixed(TradingDays.RULE.end(ReportCommand.DAY).plusSeconds(3900));
    DayReports.Done done;
    try (DynamoDb dynamo = SdkDynamoDb.fromEnvironment()) {
      Stores stores = Stores.on(dynamo, table -> System.getenv("BENCH_" + table));
      ReportStore kept = new SlowReports(Reports.inFolder(Path.of(args[0])), ANSWERS_AFTER);
      done = new DayReports(stores, kept, after).make(ReportCommand.DAY);
    }
    long peak = peakKb();
    System.out.printf(
        "  %,d trades of %,d orders, %d reports of owners: %.1f s, of them %.1f s of the core; the"
            + " process at its largest %d MB, goal 512 MB%n",
        done.report().total().traded().count(),
        done.report().operations().orderCount(),
        done.owners(),
        (System.nanoTime() - start) / 1e9,
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3,
        peak / 1024);
    boolean whole = done.report().total().traded().count() >= TRADES && done.owners() >= OWNERS;
    if (!whole) {
      System.out.printf("  that is not the day of %,d trades and %d owners%n", TRADES, OWNERS);
    }
    System.exit(whole && peak <= MOST_KB ? 0 : 1);
  }

  /** By the system's own count; 0 where it keeps none. */
  private static long peakKb() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
