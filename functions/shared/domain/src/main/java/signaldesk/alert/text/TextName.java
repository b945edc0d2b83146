package signaldesk.alert.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts there are, each with what is told unless the desk's file says otherwise. */
public enum TextName {
  OPENED(
      "opened",
      """
      {mark} **{direction} {instrument}**[ · {timeframe}]
      ```
      Entry    {entry}
      Signal   {signalPrice}
      ```
      {text}
      """),
  NOTHING_FILLED(
      "nothingFilled",
      """
      ⚪ **{direction} {instrument}**[ · {timeframe}] – nothing filled
      No account has a position from this signal.[ It was given at {signalPrice}.]
      """),
  CLOSED(
      "closed",
      """
      {mark} **Closed {direction} {instrument}**[ · {timeframe}]
      ```
      Entry    {entry}
      Exit     {exit}
      Points   {points} per contract
      Gross    {gross} per contract
      Net      {net} per contract
      Held     {held}
      Filled   {filled} of {accounts} accounts
      ```
      {text}
      """),
  REVERSED(
      "reversed",
      """
      🔄 **{direction} to {newDirection} {instrument}**[ · {timeframe}]
      ```
      Closed   {direction} {entry} to {exit}
      Points   {points} per contract
      Gross    {gross} per contract
      Net      {net} per contract
      Held     {held}
      Filled   {filled} of {accounts} accounts
      Now      {newDirection} from {newEntry}
      ```
      {text}
      """),
  CLOSED_WITHOUT_SIGNAL(
      "closedWithoutSignal",
      """
      {mark} **Closed {direction} {instrument}** – {cause}
      ```
      Entry    {entry}
      Exit     {exit}
      Points   {points} per contract
      Gross    {gross} per contract
      Net      {net} per contract
      Held     {held}
      Filled   {filled} of {accounts} accounts
      ```
      """),
  EXIT_NOT_FILLED(
      "exitNotFilled",
      """
      ⚠️ **Exit of {direction} {instrument} not filled**[ · {timeframe}]
      Still open on {open} of {accounts} accounts.[ The signal was given at {signalPrice}.]
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
      ✅ **Over: {kind}, {subject}**
      It lasted {lasted}.
      """),
  REPORT(
      "report",
      """
      📊 **P&L of {tradingDay}** ({state})
      Net {net} · gross {gross} · fees {fees}[ · {points} points]
      {trades} trades, {wins} won, {losses} lost[ · win rate {winRate}][ · profit factor {profitFactor}]
      """);

  private final String key;
  private final String shipped;

  TextName(String key, String shipped) {
    this.key = key;
    this.shipped = shipped.strip();
  }

  /** Its name in the desk's file, {@code nothingFilled}. */
  public String key() {
    return key;
  }

  /** What is told unless the desk's file says otherwise. */
  public String shipped() {
    return shipped;
  }

  /** What its text may hold between braces. */
  public Set<String> placeholders() {
    return Samples.of(this).getFirst().values().keySet();
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
