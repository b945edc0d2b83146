package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import signaldesk.adapter.memory.MemoryRequestWindows;
import signaldesk.port.Allowance.Urgency;

/**
 * A model of what workers ask a venue for when the accounts of one owner turn round: each request
 * with the urgency that the adapter gives it, in any order that processes may come to.
 */
final class Reversals {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String PAYER = "owner-1@fake";

  /** When a run looks for its fills, after each other. */
  private static final int[] POLLS = {0, 100, 200, 400, 800, 1600};

  /** As long as the adapter leaves an order alone that was just taken. */
  private static final int TOO_SOON = 600;

  private final Random random;
  private final int spread;
  private final MemoryRequestWindows windows = new MemoryRequestWindows();
  private final List<OneProcess> processes = new ArrayList<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingInt(Event::number));
  private final List<Instant> requests = new ArrayList<>();
  private final List<Instant> placed = new ArrayList<>();
  private Instant now = NOON;
  private int booked;
  private int pending;
  private int heldUp;
  private int numbers;

  private record Event(Instant at, int number, Account account) {}

  /**
   * Lets accounts turn round.
   *
   * @param accounts of one owner
   * @param count of processes
   * @param together how many accounts one works at at the same time
   * @param spread over how many milliseconds their messages come
   */
  Reversals(long seed, int accounts, int count, int together, int spread) {
    this.random = new Random(seed);
    this.spread = spread;
    for (int i = 0; i < count; i++) {
      processes.add(new OneProcess());
    }
    for (int i = 0; i < accounts; i++) {
      processes.get(i < count ? i : random.nextInt(count)).waiting.add(new Account());
    }
    for (OneProcess process : processes) {
      IntStream.range(0, together).forEach(_ -> process.next());
    }
  }

  /** All of them open only, and the venue fills nothing for so long. */
  Reversals pendingFor(int millis) {
    pending = millis;
    return this;
  }

  /** And one more account only closes what it holds, in a process of its own, so much later. */
  Reversals withAnExitAfter(int millis) {
    Account account = new Account();
    account.exits = true;
    account.process = new OneProcess();
    account.doing = Doing.CHECKING;
    account.after(millis);
    return this;
  }

  /** How often a request of that exit had to wait. */
  int heldUp() {
    return heldUp;
  }

  /** Until nothing is left to do. */
  Reversals run() {
    processes.getFirst().take(Urgency.EXIT); // a login
    while (!events.isEmpty()) {
      Event event = events.poll();
      now = event.at();
      event.account().step();
    }
    return this;
  }

  /** How many opened within a minute of the signal. */
  long inTime() {
    return placed.stream().filter(at -> at.isBefore(NOON.plusSeconds(60))).count();
  }

  int booked() {
    return booked;
  }

  int requests() {
    return requests.size();
  }

  /** The most that were sent within the venue's window. */
  long most() {
    return requests.stream()
        .mapToLong(from -> requests.stream().filter(at -> isInMinute(from, at)).count())
        .max()
        .orElse(0);
  }

  private static boolean isInMinute(Instant from, Instant at) {
    return !at.isBefore(from) && at.isBefore(from.plusSeconds(60));
  }

  private final class OneProcess {
    private final SharedAllowance allowance = new SharedAllowance(windows, () -> now);
    private final Deque<Account> waiting = new ArrayDeque<>();
    private boolean listed;

    void next() {
      if (!waiting.isEmpty()) {
        Account account = waiting.poll();
        account.process = this;
        account.after(Math.max(0, Duration.between(now, account.arrives).toMillis()));
      }
    }

    Duration take(Urgency urgency) {
      Duration wait = allowance.take(PAYER, urgency);
      if (wait.isZero()) {
        requests.add(now.plusMillis(random.nextInt(100)));
      }
      return wait;
    }
  }

  private final class Account {
    private final Instant arrives = NOON.plusMillis(spread == 0 ? 0 : random.nextInt(spread));
    private OneProcess process = processes.getFirst();
    private Doing doing = Doing.READING;
    private Instant taken = NOON;
    private Instant filled = NOON;
    private boolean known;
    private boolean exits;
    private int polls;

    private void after(long millis) {
      events.add(new Event(now.plusMillis(millis), numbers++, this));
    }

    void step() {
      boolean looks = doing == Doing.LOOKING_FOR_THE_CLOSE || doing == Doing.LOOKING_FOR_THE_ENTRY;
      if (looks && now.isBefore(taken.plusMillis(TOO_SOON)) && process.allowance.isTight(PAYER)) {
        lookAgain();
        return;
      }
      Duration wait = process.take(doing.urgency);
      if (wait.isPositive()) {
        heldUp += exits ? 1 : 0;
        after(Math.min(wait.toMillis(), 5_000));
        return;
      }
      now = now.plusMillis(20 + random.nextInt(200));
      answered();
    }

    private void answered() {
      Doing first = pending > 0 ? Doing.PLACING : Doing.CLOSING;
      switch (doing) {
        case CHECKING -> go(Doing.CLOSING);
        case READING -> go(process.listed ? first : Doing.LISTING);
        case LISTING -> {
          process.listed = true;
          go(first);
        }
        case CLOSING -> sent(Doing.LOOKING_FOR_THE_CLOSE);
        case LOOKING_FOR_THE_CLOSE -> {
          if (isFilled() || !known) {
            known = true;
            go(Doing.BOOKING_THE_CLOSE); // also in vain, when it is seen for the first time
          } else {
            lookAgain();
          }
        }
        case BOOKING_THE_CLOSE -> {
          if (isFilled()) {
            go(Doing.SWEEPING);
          } else {
            doing = Doing.LOOKING_FOR_THE_CLOSE;
            lookAgain();
          }
        }
        case SWEEPING -> {
          if (!exits) {
            go(Doing.READING_AGAIN);
          }
        }
        case READING_AGAIN -> go(Doing.PLACING);
        case PLACING -> {
          placed.add(now);
          sent(Doing.LOOKING_FOR_THE_ENTRY);
        }
        case LOOKING_FOR_THE_ENTRY -> {
          if (isFilled()) {
            booked++;
            process.next();
          } else {
            go(Doing.FINDING_THE_ENTRY);
          }
        }
        case FINDING_THE_ENTRY -> {
          doing = Doing.LOOKING_FOR_THE_ENTRY;
          lookAgain();
        }
      }
    }

    private void go(Doing next) {
      doing = next;
      after(1);
    }

    private void sent(Doing next) {
      taken = now;
      filled = now.plusMillis((exits ? 0 : pending) + 350 + random.nextInt(300));
      polls = 0;
      go(next);
    }

    private boolean isFilled() {
      return !now.isBefore(filled);
    }

    private void lookAgain() {
      polls++;
      after(polls < POLLS.length ? POLLS[polls] : 2_000);
    }
  }
}
