package signaldesk.alert.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signaldesk.alert.Place;
import signaldesk.alert.Told;

/**
 * The texts there are, each with what is told unless the desk's file says otherwise: one for
 * everything that members are told, and the operator's.
 */
public enum TextName {
  OPENED(
      Told.OPENED,
      """
      {mark} **{side} {instrument}**[ · {timeframe}]
      ```
      Entry    {entry}
      Signal   {signalPrice}
      Filled   {accounts}
      ```
      {text}
      """),
  NOT_OPENED(
      Told.NOT_OPENED,
      """
      ⚪ **{side} {instrument}**[ · {timeframe}] – nothing filled
      So far no account has a position from this signal.[ It was given at {signalPrice}.]
      """),
  CLOSED(
      Told.CLOSED,
      """
      {mark} **Closed {side} {instrument}**[ · {timeframe}]
      ```
      Entry    {entry}
      Exit     {exit}
      Points   {points} per contract
      Gross    {gross} per contract
      Net      {net} per contract
      Held     {held}
      Filled   {accounts}
      ```
      {text}
      """),
  NOT_CLOSED(
      Told.NOT_CLOSED,
      """
      ⚠️ **Exit of {instrument} not filled**[ · {timeframe}]
      So far the position is still open.[ The signal was given at {signalPrice}.]
      """),
  REVERSED(
      Told.REVERSED,
      """
      {mark} **{side} to {newSide} {instrument}**[ · {timeframe}]
      ```
      Entry    {entry}
      Exit     {exit}
      Points   {points} per contract
      Gross    {gross} per contract
      Net      {net} per contract
      Held     {held}
      Filled   {accounts}
      Now      {newSide} from {newEntry}
      ```
      {text}
      """),
  CLOSED_NOT_OPENED(
      Told.CLOSED_NOT_OPENED,
      """
      {mark} **Closed {side} {instrument}**[ · {timeframe}]
      ```
      Entry    {entry}
      Exit     {exit}
      Points   {points} per contract
      Gross    {gross} per contract
      Net      {net} per contract
      Held     {held}
      Filled   {accounts}
      ```
      {newSide} was to be opened; so far nothing of it filled.
      {text}
      """),
  CLOSED_UNASKED(
      Told.CLOSED_UNASKED,
      """
      {mark} **Closed {side} {instrument}** – {cause}
      ```
      Entry    {entry}
      Exit     {exit}
      Points   {points} per contract
      Gross    {gross} per contract
      Net      {net} per contract
      Held     {held}
      Filled   {accounts}
      ```
      """),
  LATE(
      "late",
      """
      ⏱️ Later news of the signal of {since}:
      """),
  ALARM(
      "alarm",
      """
      🚨 **{kind}: {subject}**
      {what}
      Since {since}
      """),
  ALARM_OVER(
      "alarmOver",
      """
      ✅ **Over: {kind}: {subject}**
      It lasted {lasted}.
      """),
  REPORT(
      "report",
      """
      📊 **P&L of {tradingDay}** ({state})
      Net {net} · gross {gross} · fees {fees}[ · {points} points]
      {trades} trades, {wins} won, {losses} lost[ · win rate {winRate}][ · profit factor {profitFactor}]
      """);

  /** Stands in every text of a signal: green and red for the side, or for what was earned. */
  static final String MARK = "mark";

  private final String key;
  private final String shipped;

  TextName(Told told, String shipped) {
    this(told.key(), shipped);
  }

  TextName(String key, String shipped) {
    this.key = key;
    this.shipped = shipped.strip();
  }

  /** Its name in the desk's file, {@code notOpened}. */
  public String key() {
    return key;
  }

  /** What is told unless the desk's file says otherwise. */
  public String shipped() {
    return shipped;
  }

  /** What its text may hold between braces. */
  public Set<String> placeholders() {
    return switch (this) {
      case LATE -> Set.of("since");
      case ALARM -> Set.of("kind", "subject", "what", "since");
      case ALARM_OVER -> Set.of("kind", "subject", "what", "since", "lasted");
      case REPORT ->
          Set.of(
              "tradingDay",
              "state",
              "gross",
              "fees",
              "net",
              "points",
              "trades",
              "wins",
              "losses",
              "winRate",
              "profitFactor");
      default ->
          Stream.concat(
                  Stream.of(MARK), Told.of(key).orElseThrow().places().stream().map(Place::key))
              .collect(Collectors.toUnmodifiableSet());
    };
  }

  /** The text that the desk's file calls so. */
  public static Optional<TextName> of(String key) {
    return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
  }

  /** Every name that may stand in the desk's file. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(TextName::key).toList();
  }
}
