package signaldesk.bench.cost;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import signaldesk.backend.Backend;
import signaldesk.backend.Template;
import signaldesk.bench.stand.Folders;

/** Counts round trips and prints what a million orders cost. */
@Command(
    name = "cost",
    description = "Counts what an order takes at 1, 10 and 100 accounts, and what a million cost.")
public final class CostCommand implements Callable<Integer> {
  private static final List<Integer> ACCOUNTS = List.of(1, 10, 100);

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    Template template = Template.read(Template.find());
    Prices prices = Prices.list();
    List<RoundTrip.Seen> trips = new ArrayList<>();
    Path folder = Files.createTempDirectory("bench-cost");
    try (Backend backend = Backend.inMemory()) {
      for (int accounts : ACCOUNTS) {
        trips.add(RoundTrip.of(backend.endpoints(), accounts, folder));
      }
    } finally {
      Folders.delete(folder);
    }
    List<Counts> counts = trips.stream().map(RoundTrip.Seen::counts).toList();
    List<Counts> alerts = trips.stream().map(RoundTrip.Seen::alerts).toList();
    List<Bill> bills = counts.stream().map(one -> Bill.of(one, prices, template)).toList();
    List<Bill> told = alerts.stream().map(one -> Bill.of(one, prices, template)).toList();
    CostTable table = new CostTable(counts, bills, alerts, told);
    table.dollars().forEach(out::println);
    out.println();
    table.perOrder().forEach(out::println);
    out.println();
    Map<String, Long> memory = new LinkedHashMap<>();
    template.functions().stream()
        .filter(function -> prices.values().containsKey("millis." + function.id()))
        .forEach(function -> memory.put(function.id(), function.memoryMb()));
    CostTable.footnotes(prices, memory).forEach(out::println);
    int ten = ACCOUNTS.indexOf(Goals.ACCOUNTS);
    out.println(Goals.dollars(bills.get(ten), told.get(ten)));
    out.println(Goals.units(counts.get(ten), alerts.get(ten)));
    out.println(Standing.of(prices, trips.get(ten).watch()).line());
    return 0;
  }
}
