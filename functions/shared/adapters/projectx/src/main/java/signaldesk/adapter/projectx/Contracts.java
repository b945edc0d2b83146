package signaldesk.adapter.projectx;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.projectx.Rows.VenueContract;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.pnl.TradingDays;
import signaldesk.port.Broker;

/**
 * A firm's contracts, as its venue names them. The month that an entry opens is asked for once in a
 * trading day, and again when the venue refuses it; it is never worked out from the calendar.
 *
 * <p>One for all owners at a firm.
 */
public final class Contracts {
  /** Roots that look alike are many: {@code NQ} finds ENQ, MNQ, NQG and NQM. */
  private static final String SYMBOL = "F.US.";

  /**
   * As ids are seen to be made; any other, and one of a root that we do not trade, is asked for.
   */
  private static final Pattern ID = Pattern.compile("CON\\.F\\.US\\.([A-Z0-9]+)\\.[A-Z][0-9]{2}");

  /** For so long one list serves all instruments, and the venue is not asked again in vain. */
  private static final Duration LIST_LASTS = Duration.ofSeconds(30);

  private final String firm;
  private final InstantSource clock;
  private final Fronts fronts;
  private final Map<String, Front> known = new ConcurrentHashMap<>();
  private final Map<String, Contract> foreign = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> listing = new ConcurrentHashMap<>();
  private volatile @Nullable Listed listed;

  /**
   * @param fronts is told which month an entry opens, whenever the venue was asked
   */
  public Contracts(String firm, InstantSource clock, Fronts fronts) {
    this.firm = firm;
    this.clock = clock;
    this.fronts = fronts;
  }

  /** Who wants to know which month is the front month. */
  public interface Fronts {
    void resolved(String firm, Contract front, LocalDate tradingDay);
  }

  private record Front(LocalDate day, Contract contract) {}

  private record Listed(Instant at, List<VenueContract> contracts) {
    /** The active month may be another on the next day, however young this is. */
    boolean serves(Instant now) {
      return !at.plus(LIST_LASTS).isBefore(now)
          && TradingDays.RULE.of(at).equals(TradingDays.RULE.of(now));
    }
  }

  /**
   * The contract that an entry opens today.
   *
   * @throws Broker.NoContract if the venue does not list exactly one active, or one whose ticks are
   *     not ours
   */
  Contract front(Reads reads, Instrument instrument) {
    LocalDate today = TradingDays.RULE.of(clock.instant());
    Front front = known.get(instrument.root());
    if (front != null && front.day().equals(today)) {
      return front.contract();
    }
    Contract contract = resolve(reads, instrument);
    known.put(instrument.root(), new Front(today, contract));
    tell(contract, today);
    return contract;
  }

  /** That nobody could be told is no reason to refuse an entry; the next one tells them. */
  private void tell(Contract front, LocalDate today) {
    try {
      fronts.resolved(firm, front, today);
    } catch (RuntimeException e) {
      known.remove(front.root());
    }
  }

  /** The venue refused this contract: the next entry asks again. */
  void refused(Contract contract) {
    known.computeIfPresent(
        contract.root(), (_, front) -> front.contract().equals(contract) ? null : front);
    Listed list = listed;
    if (list != null && list.contracts().stream().anyMatch(row -> isActive(row, contract))) {
      listed = null;
    }
  }

  /**
   * The contract with this id, which the venue holds, trades or has traded. One that looks like
   * another root's is taken for it where the venue will not say: what somebody holds by hand of
   * what nobody trades here holds up no exit.
   */
  Contract of(Reads reads, String id) {
    Matcher made = ID.matcher(id);
    if (!made.matches()) {
      return foreign.computeIfAbsent(id, _ -> ask(reads, id, id));
    }
    String root = made.group(1);
    if (isTraded(root)) {
      return new Contract(id, root);
    }
    try {
      return foreign.computeIfAbsent(id, _ -> ask(reads, id, root));
    } catch (Broker.Unavailable e) {
      return new Contract(id, root);
    }
  }

  private static boolean isTraded(String root) {
    return Instruments.all().stream().anyMatch(instrument -> instrument.root().equals(root));
  }

  private static Contract ask(Reads reads, String id, String unlessSaid) {
    return reads
        .symbolId(id)
        .filter(symbol -> symbol.startsWith(SYMBOL))
        .map(symbol -> new Contract(id, symbol.substring(SYMBOL.length())))
        .orElse(new Contract(id, unlessSaid)); // of a root that nobody trades
  }

  private Contract resolve(Reads reads, Instrument instrument) {
    List<VenueContract> active = active(list(reads), instrument);
    if (active.isEmpty()) {
      active = active(reads.contracts(instrument.root()), instrument);
    }
    if (active.size() != 1) {
      throw new Broker.NoContract(
          "the venue lists %s active contract of %s (%s%s)%s"
              .formatted(
                  active.isEmpty() ? "no" : "more than one",
                  instrument.symbol(),
                  SYMBOL,
                  instrument.root(),
                  active.isEmpty() ? "" : ": " + ids(active)));
    }
    VenueContract front = active.getFirst();
    BigDecimal tickValue = instrument.tickValue().dollars();
    if (front.tickSize().compareTo(instrument.tickSize()) != 0
        || front.tickValue().compareTo(tickValue) != 0) {
      throw new Broker.NoContract(
          "a tick of %s is %s worth %s USD at the venue, not %s worth %s USD"
              .formatted(
                  front.id(),
                  plain(front.tickSize()),
                  plain(front.tickValue()),
                  instrument.tickSize(),
                  tickValue));
    }
    return new Contract(front.id(), instrument.root());
  }

  /** One asks for all of an owner who want it at the same time; no owner waits for another's. */
  private List<VenueContract> list(Reads reads) {
    ReentrantLock lock = listing.computeIfAbsent(reads.ownerId(), _ -> new ReentrantLock());
    lock.lock();
    try {
      Instant now = clock.instant();
      Listed list = listed;
      if (list == null || !list.serves(now)) {
        list = new Listed(now, reads.available());
        listed = list;
      }
      return list.contracts();
    } finally {
      lock.unlock();
    }
  }

  private static List<VenueContract> active(List<VenueContract> rows, Instrument instrument) {
    String symbol = SYMBOL + instrument.root();
    return rows.stream().filter(row -> row.active() && row.symbolId().equals(symbol)).toList();
  }

  private static boolean isActive(VenueContract row, Contract contract) {
    return row.active() && row.id().equals(contract.id());
  }

  private static String ids(List<VenueContract> rows) {
    return String.join(", ", rows.stream().map(VenueContract::id).toList());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
