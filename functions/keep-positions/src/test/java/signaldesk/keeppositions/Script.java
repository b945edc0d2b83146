package signaldesk.keeppositions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.position.Fills;
import signaldesk.signal.Side;

/**
 * What happens to a ledger, drawn from a seed: fills of two contracts, some late, some voided or
 * corrected later, some orders unreadable for a while. It ends with every order readable and one
 * last fill per contract.
 */
final class Script {
  private static final List<String> CONTRACTS =
      List.of("CON.F.US.ENQ.Z26", "CON.F.US.ENQ.Z26", "CON.F.US.ENQ.Z26", "CON.F.US.ENQ.H27");
  private static final int SLOTS = 9;

  private record Happening(double at, Consumer<Ledger> what) {}

  private final Random random;
  private final long slotSeconds;
  private final List<Happening> happenings = new ArrayList<>();

  Script(Random random) {
    this.random = random;
    // fills a second apart, often in the same one; or days apart, over the bound of looking back
    slotSeconds = random.nextBoolean() ? 1 : Duration.ofDays(5).toSeconds();
  }

  /** Every happening, in order. */
  List<Consumer<Ledger>> lines() {
    int count = random.nextInt(3, 13);
    List<Integer> ids = new ArrayList<>();
    for (int id = 1; id <= count; id++) {
      ids.add(id);
    }
    Collections.shuffle(ids, random);
    ids.forEach(this::fill);
    if (random.nextInt(3) == 0) {
      double from = random.nextDouble() * SLOTS;
      int order = random.nextInt(SLOTS);
      happen(from, ledger -> ledger.spoil(Math.toIntExact(order * slotSeconds)));
      happen(from + random.nextDouble() * SLOTS, Ledger::mend);
    }
    happen(1000, Ledger::mend);
    for (String contractId : CONTRACTS.subList(2, 4)) {
      Fill last = fill("last-" + contractId, contractId, SLOTS, Side.BUY, 1);
      happen(1001, ledger -> ledger.fill(Math.toIntExact(SLOTS * slotSeconds), last));
    }
    return happenings.stream()
        .sorted(Comparator.comparingDouble(Happening::at))
        .map(Happening::what)
        .toList();
  }

  private void fill(int id) {
    int slot = random.nextInt(SLOTS);
    Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
    String contractId = CONTRACTS.get(random.nextInt(CONTRACTS.size()));
    Fill fill = fill(Integer.toString(id), contractId, slot, side, random.nextInt(1, 4));
    int order = order(slot);
    double told = slot + random.nextDouble() + random.nextInt(4) / 3 * random.nextInt(SLOTS);
    happen(told, ledger -> ledger.fill(order, fill));
    double later = told + random.nextDouble() * 4;
    if (random.nextInt(5) == 0) {
      happen(later, ledger -> ledger.fill(order, voided(fill)));
    } else if (random.nextInt(8) == 0) {
      Fill corrected = fill(fill.id(), contractId, slot, side, fill.contracts());
      happen(later, ledger -> ledger.fill(order, corrected));
    }
  }

  /** Orders are accepted before they fill, never longer before than a re-projection looks back. */
  private int order(int slot) {
    long seconds = slot * slotSeconds;
    long longest = Math.min(seconds, Duration.ofDays(3).toSeconds());
    return Math.toIntExact(seconds - random.nextLong(longest + 1));
  }

  private Fill fill(String id, String contractId, int slot, Side side, long contracts) {
    Instant at = Fills.START.plusSeconds(slot * slotSeconds);
    return new Fill(
        id,
        contractId,
        side,
        contracts,
        new Price(80_000 + random.nextInt(40)),
        new Money(37 * contracts),
        at,
        false,
        random.nextInt(10) == 0);
  }

  private static Fill voided(Fill fill) {
    return new Fill(
        fill.id(),
        fill.contractId(),
        fill.side(),
        fill.contracts(),
        fill.price(),
        fill.fee(),
        fill.filledAt(),
        true,
        fill.estimated());
  }

  private void happen(double at, Consumer<Ledger> what) {
    happenings.add(new Happening(at, what));
  }
}
