package signaldesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the functions print: all of it to a file per function, and one readable line on the terminal
 * for what a trader wants to see, and for what went wrong.
 */
final class Journal implements AutoCloseable {
  private static final Set<String> TOLD = Set.of("signal", "fill", "booking");

  /** Money keeps its cents: 205.00 is not told as 205.0. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Words of the code's own enums. */
  private static final Set<String> SPELLED = Set.of("target", "direction", "side", "verdict");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  /** The fields in the order they are told, each with the word before it. */
  private static final List<Map.Entry<String, String>> FIELDS =
      List.of(
          Map.entry("accountId", "account "),
          Map.entry("symbol", ""),
          Map.entry("contractId", ""),
          Map.entry("target", ""),
          Map.entry("direction", ""),
          Map.entry("side", ""),
          Map.entry("contracts", ""),
          Map.entry("price", "@ "),
          Map.entry("points", "points "),
          Map.entry("gross", "gross "),
          Map.entry("fees", "fees "),
          Map.entry("net", "net "),
          Map.entry("verdict", ""),
          Map.entry("accounts", "accounts "),
          Map.entry("status", ""),
          Map.entry("codes", ""),
          Map.entry("reason", ""),
          Map.entry("error", ""));

  private final Path folder;
  private final PrintStream terminal;
  private volatile boolean telling;
  private final Map<String, BufferedWriter> files = new ConcurrentHashMap<>();

  Journal(Path folder, PrintStream terminal) {
    this.folder = folder;
    this.terminal = terminal;
  }

  /** From now on lines go to the terminal too. */
  void tell() {
    telling = true;
  }

  /** Takes one line that a function printed. */
  void line(String function, String line) {
    write(function, line);
    String told = telling ? readable(line) : "";
    if (!told.isEmpty()) {
      terminal.println(told);
    }
  }

  /** Shows a message of a chat, its lines below each other; it is kept nowhere. */
  void chat(String channel, String text) {
    if (telling) {
      String shown = text.lines().map(line -> "    | " + line).collect(Collectors.joining("\n"));
      terminal.println("%s  %-8s %s%n%s".formatted(now(), "chat", channel, shown));
    }
  }

  /** The line for the terminal; empty if it is only for the file. */
  static String readable(String line) {
    if (!line.startsWith("{")) {
      return "";
    }
    try {
      JsonNode log = JSON.readTree(line);
      String event = log.path("event").asText();
      String level = log.path("level").asText();
      boolean trouble = Set.of("WARN", "ERROR", "ALARM").contains(level);
      return TOLD.contains(event) || trouble
          ? readable(log, trouble ? level + " " + event : event)
          : "";
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static String readable(JsonNode log, String what) {
    List<String> words = new ArrayList<>();
    for (var field : FIELDS) {
      JsonNode value = log.get(field.getKey());
      if (value != null) {
        words.add(field.getValue() + word(field.getKey(), value));
      }
    }
    return "%s  %-8s %s".formatted(now(), what, String.join(" ", words)).stripTrailing();
  }

  private static String now() {
    return TIME.format(Instant.now());
  }

  private static String word(String name, JsonNode value) {
    if (!value.isValueNode()) {
      return value.toString();
    }
    if (value.isTextual()) {
      return SPELLED.contains(name) ? value.asText().toLowerCase(Locale.ROOT) : value.asText();
    }
    return value.decimalValue().toPlainString();
  }

  private void write(String function, String line) {
    BufferedWriter file = files.computeIfAbsent(function, this::open);
    synchronized (file) {
      try {
        file.write(now() + "  " + line);
        file.newLine();
        file.flush();
      } catch (IOException e) {
        // A closed file: the desk is stopping.
      }
    }
  }

  private BufferedWriter open(String function) {
    try {
      Files.createDirectories(folder);
      return Files.newBufferedWriter(folder.resolve(function + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a log into " + folder, e);
    }
  }

  @Override
  public void close() {
    for (BufferedWriter file : files.values()) {
      synchronized (file) {
        try {
          file.close();
        } catch (IOException e) {
          // Every line was flushed.
        }
      }
    }
  }
}
