package signaldesk.adapter.lambda;

import org.jspecify.annotations.Nullable;

/**
 * Everything that may stand in a log line. There is no field for a body, a token, a header or an
 * exception's message, and none is to be added: a value without a field cannot be logged.
 */
public enum LogField {
  /** The request's or message's id at AWS. */
  REQUEST_ID("requestId"),
  MESSAGE_ID("messageId"),
  RECEIVE_COUNT("receiveCount"),
  SIGNAL_ID("signalId"),
  HOOK("hook"),
  CHANNEL("channel"),
  SYMBOL("symbol"),
  TARGET("target"),
  VERDICT("verdict"),
  /** Codes of a refusal's errors, never what was sent. */
  CODES("codes"),
  WARNINGS("warnings"),
  OWNER_ID("ownerId"),
  ACCOUNT_ID("accountId"),
  /** How many accounts. */
  ACCOUNTS("accounts"),
  ORDER_ID("orderId"),
  CLIENT_ORDER_ID("clientOrderId"),
  BROKER_ORDER_ID("brokerOrderId"),
  FILL_ID("fillId"),
  TRADE_ID("tradeId"),
  CONTRACT_ID("contractId"),
  TRADING_DAY("tradingDay"),
  STATE("state"),
  /** Why, in our own words or the broker's code; never an exception's message. */
  REASON("reason"),
  LEG("leg"),
  SIDE("side"),
  DIRECTION("direction"),
  CONTRACTS("contracts"),
  PRICE("price"),
  POINTS("points"),
  GROSS("gross"),
  FEES("fees"),
  NET("net"),
  ESTIMATED("estimated"),
  ATTEMPT("attempt"),
  COUNT("count"),
  /** The HTTP status answered. */
  STATUS("status"),
  /** The route's pattern, never the path called: paths hold tokens. */
  ROUTE("route"),
  READER("reader"),
  MILLIS("millis"),
  SEQUENCE_NUMBER("sequenceNumber");

  private final String jsonName;

  LogField(String jsonName) {
    this.jsonName = jsonName;
  }

  /** The name in the line. */
  public String jsonName() {
    return jsonName;
  }

  /**
   * This field with a value: a number, a boolean, a text, a time, or a list of those; null leaves
   * it out.
   */
  public Log.Entry of(@Nullable Object value) {
    return new Log.Entry(this, value);
  }
}
