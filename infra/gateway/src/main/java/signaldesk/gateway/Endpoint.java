package signaldesk.gateway;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked of the venue; a {@code !} marks a field that must be there. */
public enum Endpoint {
  LOGIN("/api/Auth/loginKey", "userName:string!, apiKey:string!", "token:string"),
  VALIDATE("/api/Auth/validate", "", "newToken:string"),
  ACCOUNTS(
      "/api/Account/search",
      "onlyActiveAccounts:boolean!",
      "accounts:[id:integer!, name:string!, balance:number!, canTrade:boolean!, isVisible:boolean!,"
          + " simulated:boolean!]"),
  CONTRACT_SEARCH("/api/Contract/search", "searchText:string, live:boolean!", Facts.CONTRACTS),
  CONTRACTS("/api/Contract/available", "live:boolean!", Facts.CONTRACTS),
  CONTRACT("/api/Contract/searchById", "contractId:string!", "contract:{" + Facts.CONTRACT + "}"),
  BARS(
      "/api/History/retrieveBars",
      "contractId:string!, live:boolean!, startTime:time!, endTime:time!, unit:integer!,"
          + " unitNumber:integer!, limit:integer!, includePartialBar:boolean!",
      "bars:[t:time!, o:number!, h:number!, l:number!, c:number!, v:integer!]"),
  ORDERS(
      "/api/Order/search",
      "accountId:integer!, startTimestamp:time!, endTimestamp:time",
      Facts.ORDERS),
  OPEN_ORDERS("/api/Order/searchOpen", "accountId:integer!", Facts.ORDERS),
  PLACE(
      "/api/Order/place",
      "accountId:integer!, contractId:string!, type:integer!, side:integer!, size:integer!,"
          + " limitPrice:number, stopPrice:number, trailPrice:number, customTag:string,"
          + " stopLossBracket:object, takeProfitBracket:object",
      "orderId:integer"),
  CANCEL("/api/Order/cancel", "accountId:integer!, orderId:integer!", ""),
  POSITIONS(
      "/api/Position/searchOpen",
      "accountId:integer!",
      "positions:[id:integer!, accountId:integer!, contractId:string!, creationTimestamp:time!,"
          + " type:integer!, size:integer!, averagePrice:number!]"),
  CLOSE("/api/Position/closeContract", "accountId:integer!, contractId:string!", ""),
  PARTIAL_CLOSE(
      "/api/Position/partialCloseContract",
      "accountId:integer!, contractId:string!, size:integer!",
      ""),
  TRADES(
      "/api/Trade/search",
      "accountId:integer!, startTimestamp:time, endTimestamp:time",
      "trades:[id:integer!, accountId:integer!, contractId:string!, creationTimestamp:time!,"
          + " price:number!, profitAndLoss:number, fees:number!, side:integer!, size:integer!,"
          + " voided:boolean!, orderId:integer!]"),
  PING("/api/Status/ping", "", "");

  private static final class Facts {
    static final String CONTRACT =
        "id:string!, name:string!, description:string!, tickSize:number!, tickValue:number!,"
            + " activeContract:boolean!, symbolId:string!";
    static final String CONTRACTS = "contracts:[" + CONTRACT + "]";
    static final String ORDERS =
        "orders:[id:integer!, accountId:integer!, contractId:string!, symbolId:string!,"
            + " creationTimestamp:time!, updateTimestamp:time, status:integer!, type:integer!,"
            + " side:integer!, size:integer!, limitPrice:number, stopPrice:number,"
            + " fillVolume:integer!, filledPrice:number, customTag:string]";
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

  Shape answer() {
    return Shape.of(answer);
  }
}
