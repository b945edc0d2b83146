package signaldesk.sendalert.alarm;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.adapter.memory.MemoryAlarms;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.adapter.memory.MemoryChannels;
import signaldesk.adapter.memory.MemoryFronts;
import signaldesk.adapter.memory.MemoryHooks;
import signaldesk.adapter.memory.MemoryMarks;
import signaldesk.adapter.memory.MemoryOrders;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemoryRefusals;
import signaldesk.adapter.memory.MemorySignals;
import signaldesk.adapter.memory.MemorySwitches;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.desk.Channel;
import signaldesk.desk.Hook;
import signaldesk.desk.Refusal;
import signaldesk.port.Accounts;
import signaldesk.port.AlarmStore;
import signaldesk.port.Channels;
import signaldesk.port.DeadLetters;
import signaldesk.port.Fronts;
import signaldesk.port.Hooks;
import signaldesk.port.Marks;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.port.Refusals;
import signaldesk.port.SignalStore;
import signaldesk.port.Switches;
import signaldesk.sendalert.TornOrders;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** A desk that is looked at each minute, on a clock of its own. */
final class World {
  /** A Monday, 09:30 in Chicago. */
  static final Instant MONDAY = Instant.parse("2026-11-23T15:30:00Z");

  static final Channel OPERATOR =
      new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true);
  static final Channel PREMIUM =
      new Channel("premium", Channel.Kind.WEBHOOK, null, List.of("NQ1!"), false);

  final MemoryAlarms alarms = new MemoryAlarms();
  final MemoryAlertQueue queue = new MemoryAlertQueue();
  final MemoryMarks marks = new MemoryMarks();
  final MemorySwitches switches = new MemorySwitches();
  final MemoryHooks hooks = new MemoryHooks();
  final MemoryRefusals refusals = new MemoryRefusals();
  final MemorySignals signals = new MemorySignals();
  final MemoryOrders orders = new MemoryOrders();
  final Set<String> torn = new HashSet<>();
  final MemoryPositions positions = new MemoryPositions();
  final MemoryAccounts accounts = new MemoryAccounts();
  final MemoryFronts fronts = new MemoryFronts();
  final Map<String, Long> deadLetters = new TreeMap<>(Map.of("orders", 0L, "alerts", 0L));
  final MemoryChannels chats;
  final Map<String, Integer> calls = new LinkedHashMap<>();
  final KeptAlarms kept;
  Instant now = MONDAY;
  boolean died;
  private int ids;

  World() {
    this(OPERATOR, PREMIUM);
  }

  World(Channel... channels) {
    chats = new MemoryChannels(channels);
    hooks.put(hook("nq-5m", null));
    kept =
        new KeptAlarms(
            new Sources(
                counted(AlarmStore.class, alarms),
                counted(Channels.class, chats),
                counted(Marks.class, marks),
                counted(DeadLetters.class, depths()),
                counted(Switches.class, switches),
                counted(Hooks.class, hooks),
                counted(Refusals.class, refusals),
                counted(SignalStore.class, signals),
                counted(OrderStore.class, TornOrders.of(orders, torn)),
                counted(PositionStore.class, positions),
                counted(Accounts.class, accounts),
                counted(Fronts.class, fronts)),
            queue);
  }

  /** A depth of null is one that nobody can tell. */
  private DeadLetters depths() {
    return new DeadLetters() {
      @Override
      public List<String> queues() {
        return List.copyOf(deadLetters.keySet());
      }

      @Override
      public long waiting(String queue) {
        return Objects.requireNonNull(deadLetters.get(queue));
      }
    };
  }

  static Hook hook(String name, @Nullable Duration maxSilence) {
    return hook(name, maxSilence, Map.of());
  }

  /** With the channels that are told, by symbol. */
  static Hook hook(String name, @Nullable Duration maxSilence, Map<String, List<String>> channels) {
    return new Hook(
        name,
        List.of("a".repeat(64)),
        List.of(),
        List.of("NQ1!"),
        List.of("1001", "1002"),
        Hook.TimeMeaning.FIRED,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        channels,
        maxSilence);
  }

  /** One look, now; one that fails is not repeated: the next minute's goes on. */
  void look() {
    kept.watch(new Watch(now), now);
  }

  /** What is told of a play in which the n-th such step kills the run that takes it. */
  List<String> told(Consumer<World> play, String step, int n) {
    AtomicInteger met = new AtomicInteger();
    Runnable death =
        () -> {
          if (met.incrementAndGet() == n) {
            died = true;
            throw new Death();
          }
        };
    alarms.faults().on(step, death);
    queue.faults().on(step, death);
    play.accept(this);
    return told();
  }

  /** A run ends in the middle. */
  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** So many minutes go by, each with its look. */
  void minutes(int count) {
    for (int i = 0; i < count; i++) {
      now = now.plusSeconds(60);
      look();
    }
  }

  /** A signal accepted now that says where its strategy stood before; null says nothing. */
  Signal signal(Target target, @Nullable String before) {
    return signal("nq-5m", target, before, Verdict.ACCEPTED);
  }

  Signal expired() {
    return signal("nq-5m", Target.LONG, null, Verdict.EXPIRED);
  }

  Signal signal(String hook, Target target, @Nullable String before, Verdict verdict) {
    List<String> accountIds = verdict == Verdict.EXPIRED ? List.of() : List.of("1001");
    return signal(hook, target, before, verdict, accountIds);
  }

  Signal signal(
      String hook,
      Target target,
      @Nullable String before,
      Verdict verdict,
      List<String> accountIds) {
    String body =
        before == null ? "{}" : "{\"x\": [1], \"prev_market_position\": \"" + before + "\"}";
    ids++;
    Signal signal =
        new Signal(
            "%016x".formatted(ids) + "0".repeat(48),
            hook,
            "NQ1!",
            target,
            null,
            verdict == Verdict.EXPIRED ? now.minusSeconds(75) : now,
            now,
            verdict,
            accountIds,
            now.plusSeconds(60),
            true,
            List.of(),
            body);
    signals.putIfAbsent(signal);
    return signal;
  }

  void refused(String code) {
    ids++;
    refusals.keep(
        new Refusal(
            "nq-5m",
            now,
            "r" + ids,
            code.equals(Heard.POSSIBLY_NEW) ? 200 : 400,
            List.of("field: words about " + code),
            List.of(code),
            "{"));
  }

  /** What the operator was told, in its order: {@code KIND#subject raised}. */
  List<String> told() {
    return queue.messages().stream().map(World::shown).toList();
  }

  private static String shown(AlertMessage message) {
    if (!(message instanceof Notice notice) || !notice.channel().equals("operator")) {
      return "not for the operator: " + message;
    }
    String id = notice.noticeId();
    String what = id.substring(id.lastIndexOf('#') + 1);
    String alarm = id.substring(0, id.lastIndexOf('#', id.lastIndexOf('#') - 1));
    return alarm + " " + what;
  }

  /** The alarms that stand, by id. */
  List<String> standing() {
    return alarms.all().stream().map(known -> known.alarm().id()).toList();
  }

  private <T> T counted(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              calls.merge(port.getSimpleName() + "." + method.getName(), 1, Integer::sum);
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
