package signaldesk.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The webhook address of one strategy.
 *
 * @param name the hook's name; never its token
 * @param tokenDigests lower-case hex SHA-256 of the tokens that open it: one, or two while rotating
 * @param senders IPv4 addresses that may call; empty means any
 * @param symbols chart symbols it may signal
 * @param accountIds the accounts that trade its signals
 * @param time what the signal's time means
 * @param maxEntryAge an entry fired longer ago is expired
 * @param skew how far ahead of our clock a signal's time may be
 * @param channels by chart symbol, the names of the channels that are told of its signals on it
 * @param maxSilence the operator is told when no signal came for so long; null for never
 */
public record Hook(
    String name,
    List<String> tokenDigests,
    List<String> senders,
    List<String> symbols,
    List<String> accountIds,
    TimeMeaning time,
    Duration maxEntryAge,
    Duration skew,
    Map<String, List<String>> channels,
    @Nullable Duration maxSilence) {

  /** What {@code time_Of_Message} holds. */
  public enum TimeMeaning {
    /** When the alert fired. */
    FIRED,
    /** When the bar began; its length is added. */
    BAR,
    /** Nothing to go by: the time we received it counts. */
    RECEIVED
  }

  public Hook {
    tokenDigests = List.copyOf(tokenDigests);
    senders = List.copyOf(senders);
    symbols = List.copyOf(symbols);
    accountIds = List.copyOf(accountIds);
    channels = Map.copyOf(channels);
  }

  /** A hook that no channel is told of, and that may be silent. */
  public Hook(
      String name,
      List<String> tokenDigests,
      List<String> senders,
      List<String> symbols,
      List<String> accountIds,
      TimeMeaning time,
      Duration maxEntryAge,
      Duration skew) {
    this(name, tokenDigests, senders, symbols, accountIds, time, maxEntryAge, skew, Map.of(), null);
  }

  /** The channels that are told of its signals on this chart symbol. */
  public List<String> channels(String chartSymbol) {
    return channels.getOrDefault(chartSymbol, List.of());
  }
}
