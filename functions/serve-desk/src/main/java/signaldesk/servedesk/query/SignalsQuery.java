package signaldesk.servedesk.query;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import signaldesk.order.OrderRequest;
import signaldesk.port.Hooks;
import signaldesk.port.OrderStore;
import signaldesk.port.Page;
import signaldesk.port.SignalStore;
import signaldesk.servedesk.json.PageJson;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Query;
import signaldesk.signal.Signal;

/**
 * {@code GET /v1/signals}: the signals of the last {@link #DAYS} days, newest first. A page may be
 * short, though a cursor follows: one call looks at about {@link #LOOKED_AT} signals, be they the
 * reader's or not.
 */
public final class SignalsQuery implements Query {
  /** How far back the list goes; an older signal is still found by its id. */
  static final int DAYS = 31;

  private static final int LOOKED_AT = 500;
  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 100;
  private static final Pattern KEY = Pattern.compile("[0-9]{1,7} .*");

  private final SignalStore signals;
  private final SignalView view;

  public SignalsQuery(SignalStore signals, OrderStore orders, Hooks hooks) {
    this.signals = signals;
    this.view = new SignalView(orders, hooks);
  }

  /**
   * Where the list goes on: below {@code before} on this UTC day; from the day's end where that is
   * empty.
   */
  private record Place(LocalDate day, String before) {
    /** A key with a day to come, which nobody was given, begins today. */
    static Place of(String key, LocalDate today) {
      if (key.isEmpty()) {
        return new Place(today, "");
      }
      int space = key.indexOf(' ');
      long day = Math.min(today.toEpochDay(), Long.parseLong(key.substring(0, space)));
      return new Place(LocalDate.ofEpochDay(day), key.substring(space + 1));
    }

    static Place after(Signal signal) {
      return new Place(
          LocalDate.ofInstant(signal.acceptedAt(), UTC),
          OrderRequest.orderId(signal.acceptedAt(), signal.signalId()));
    }

    Place after(Page<Signal> page) {
      return page.next().isEmpty() ? new Place(day.minusDays(1), "") : new Place(day, page.next());
    }

    String key() {
      return day.toEpochDay() + " " + before;
    }
  }

  @Override
  public Answer answer(Call call) {
    int limit = call.parameters().limit(PAGE, LARGEST_PAGE);
    String key = call.parameters().cursor(call.cursors(), KEY);
    return call.parameters().then(() -> page(call, limit, key));
  }

  private Answer page(Call call, int limit, String key) {
    LocalDate today = LocalDate.ofInstant(call.now(), UTC);
    LocalDate oldest = today.minusDays(DAYS - 1L);
    Place place = Place.of(key, today);
    List<Signal> seen = new ArrayList<>();
    int lookedAt = 0;
    // One more than is shown tells whether there is a next page.
    while (seen.size() <= limit && lookedAt < LOOKED_AT && !place.day().isBefore(oldest)) {
      Page<Signal> page = signals.ofDay(place.day(), limit + 1, place.before());
      page.items().stream().filter(one -> view.isSeen(call.sight(), one)).forEach(seen::add);
      lookedAt += page.items().size();
      place = place.after(page);
    }
    List<Signal> shown = seen.subList(0, Math.min(limit, seen.size()));
    String end = place.day().isBefore(oldest) ? "" : place.key();
    return new Answer.Found(
        PageJson.of(
            "signals",
            Parallel.map(shown, signal -> view.of(call.sight(), signal)),
            call.cursors(),
            seen.size() > limit ? Place.after(shown.getLast()).key() : end));
  }
}
