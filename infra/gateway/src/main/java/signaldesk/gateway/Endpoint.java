package signaldesk.gateway;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be asked of the venue, and what it answers where it does it; a {@code !} marks a field
 * that must be there, {@code 0to8} the numbers of an enum.
 */
public enum Endpoint {
  LOGIN("/api/Auth/loginKey", "userName:string!, apiKey:string!", "token:string"),
  VALIDATE("/api/Auth/validate", "", "newToken:string"),
  ACCOUNTS(
      "/api/Account/search",
      "onlyActiveAccounts:boolean!",
      "accounts:[id:int32!, name:string!, balance:number!, canTrade:boolean!, isVisible:boolean!,"
          + " simulated:boolean!]!"),
  CONTRACT_SEARCH("/api/Contract/search", "searchText:string, live:boolean!", Facts.CONTRACTS),
  CONTRACTS("/api/Contract/available", "live:boolean!", Facts.CONTRACTS),
  CONTRACT("/api/Contract/searchById", "contractId:string!", "contract:{" + Facts.CONTRACT + "}!"),
  BARS(
      "/api/History/retrieveBars",
      "contractId:string!, live:boolean!, startTime:time!, endTime:time!, unit:0to6!,"
          + " unitNumber:int32!, limit:int32!, includePartialBar:boolean!",
      "bars:[t:time!, o:number!, h:number!, l:number!, c:number!, v:int64!]!"),
  ORDERS(
      "/api/Order/search",
      "accountId:int32!, startTimestamp:time!, endTimestamp:time",
      Facts.ORDERS),
  OPEN_ORDERS("/api/Order/searchOpen", "accountId:int32!", Facts.ORDERS),
  PLACE(
      "/api/Order/place",
      "accountId:int32!, contractId:string!, type:0to7!, side:0to1!, size:int32!,"
          + " limitPrice:number, stopPrice:number, trailPrice:number, customTag:string,"
          + " stopLossBracket:{"
          + Facts.BRACKET
          + "}, takeProfitBracket:{"
          + Facts.BRACKET
          + "}",
      ""),
  CANCEL("/api/Order/cancel", "accountId:int32!, orderId:int64!", ""),
  POSITIONS(
      "/api/Position/searchOpen",
      "accountId:int32!",
      "positions:[id:int32!, accountId:int32!, contractId:string!, creationTimestamp:time!,"
          + " type:0to2!, size:int32!, averagePrice:number!]!"),
  CLOSE("/api/Position/closeContract", "accountId:int32!, contractId:string!", ""),
  PARTIAL_CLOSE(
      "/api/Position/partialCloseContract",
      "accountId:int32!, contractId:string!, size:int32!",
      ""),
  TRADES(
      "/api/Trade/search",
      "accountId:int32!, startTimestamp:time, endTimestamp:time",
      "trades:[id:int64!, accountId:int32!, contractId:string!, creationTimestamp:time!,"
          + " price:number!, profitAndLoss:number, fees:number!, side:0to1!, size:int32!,"
          + " voided:boolean!, orderId:int64!]!"),
  PING("/api/Status/ping", "", "");

  private static final class Facts {
    static final String ENVELOPE =
        "success:boolean!, errorCode:int32!, errorMessage:string, orderId:int64";
    static final String BRACKET = "ticks:int32!, type:0to7!";
    static final String CONTRACT =
        "id:string!, name:string!, description:string!, tickSize:number!, tickValue:number!,"
            + " activeContract:boolean!, symbolId:string!";
    static final String CONTRACTS = "contracts:[" + CONTRACT + "]!";
    static final String ORDERS =
        "orders:[id:int64!, accountId:int32!, contractId:string!, symbolId:string!,"
            + " creationTimestamp:time!, updateTimestamp:time, status:0to8!, type:0to7!,"
            + " side:0to1!, size:int32!, limitPrice:number, stopPrice:number,"
            + " fillVolume:int32!, filledPrice:number, customTag:string]!";
  }

  private final String path;
  private final String request;
  private final String answer;

  Endpoint(String path, String request, String answer) {
    this.path = path;
    this.request = request;
    this.answer = answer;
  }

  /** The endpoint of this path. */
  static Optional<Endpoint> at(String path) {
    return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
  }

  public String path() {
    return path;
  }

  Shape request() {
    return Shape.of(request);
  }

  /** Where the venue does it. */
  Shape answer() {
    return Shape.of(Facts.ENVELOPE + (answer.isEmpty() ? "" : ", " + answer));
  }

  /** Where it does not. */
  static Shape refusal() {
    return Shape.of(Facts.ENVELOPE);
  }
}
