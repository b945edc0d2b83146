package signaldesk.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.keeppositions.BookingNotes;
import signaldesk.keeppositions.Rebuild;
import signaldesk.keeppositions.Reprojection;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.position.Book;

/** {@code desk rebuild ACCOUNT}: positions and trades anew from the orders. */
@Command(
    name = "rebuild",
    description = {
      "Makes all positions and trades of ACCOUNT anew from its orders; says what was different.",
      "It may run while the desk trades. Exits with 1 if a book cannot be told from the orders."
    })
public final class RebuildCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ACCOUNT", description = "The account's id.")
  private String account = "";

  private final Terminal terminal;
  private final Supplier<Place> place;

  public RebuildCommand(Terminal terminal, Supplier<Place> place) {
    this.terminal = terminal;
    this.place = place;
  }

  @Override
  public Integer call() {
    Place where = place.get();
    String orderTable = where.table("Orders");
    String positionTable = where.table("Positions");
    String tradeTable = where.table("Trades");
    try (DynamoDb dynamo = where.dynamoDb()) {
      OrderTable orders = new OrderTable(dynamo, orderTable);
      PositionTable positions = new PositionTable(dynamo, positionTable);
      TradeTable trades = new TradeTable(dynamo, tradeTable);
      Reprojection reprojection =
          new Reprojection(orders, positions, trades, TradingDays.RULE, new Told());
      Rebuild.Rebuilt rebuilt =
          new Rebuild(orders, positions, trades, reprojection).account(account);
      terminal.say(
          rebuilt.contracts().isEmpty()
              ? "Account " + account + " has never traded."
              : "Rebuilt from the orders: " + String.join(", ", rebuilt.contracts()));
      return rebuilt.stale().isEmpty() ? 0 : 1;
    }
  }

  /** Says what was written; what was right already is not heard of. */
  private final class Told implements BookingNotes {
    @Override
    public void booked(Book book, List<Trade> trades) {
      terminal.say(
          "Put right: "
              + book.contractId()
              + ", now "
              + (book.quantity() == 0 ? "flat" : book.quantity() + " " + book.symbol())
              + ", trades written: "
              + trades.size());
    }

    @Override
    public void stale(Book book) {
      terminal.say("Cannot be told from the orders: " + book.contractId() + ": " + book.stale());
    }
  }
}
