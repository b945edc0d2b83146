package signaldesk.gateway;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A contract that the venue lists.
 *
 * @param id {@code CON.F.US.ENQ.Z26}, or of another form
 * @param root {@code ENQ}
 * @param month {@code Z26}
 * @param fee dollars per side and contract
 */
record Product(
    String id,
    String root,
    String month,
    BigDecimal tickSize,
    BigDecimal tickValue,
    boolean active,
    BigDecimal price,
    BigDecimal fee) {

  /** With an id as most have it. */
  Product(
      String root,
      String month,
      BigDecimal tickSize,
      BigDecimal tickValue,
      boolean active,
      BigDecimal price,
      BigDecimal fee) {
    this("CON.F.US." + root + "." + month, root, month, tickSize, tickValue, active, price, fee);
  }

  Product called(String other) {
    return new Product(other, root, month, tickSize, tickValue, active, price, fee);
  }

  String symbolId() {
    return "F.US." + root;
  }

  String name() {
    return root + month.charAt(0) + month.substring(month.length() - 1);
  }

  Product active(boolean now) {
    return new Product(id, root, month, tickSize, tickValue, now, price, fee);
  }

  Product at(BigDecimal now) {
    return new Product(id, root, month, tickSize, tickValue, active, now, fee);
  }

  Product ticking(BigDecimal size, BigDecimal value) {
    return new Product(id, root, month, size, value, active, price, fee);
  }

  /** What dollars a price difference of one contract is worth. */
  BigDecimal dollars(BigDecimal points) {
    return points.multiply(tickValue).divide(tickSize);
  }

  /** The front months of every root, and one of NQ's that has gone. */
  static List<Product> all() {
    return Stream.of(
            row("ENQ", "U26", "0.25", "5.00", false, "20990.00", "1.40"),
            row("ENQ", "Z26", "0.25", "5.00", true, "21010.25", "1.40"),
            row("MNQ", "Z26", "0.25", "0.50", true, "21010.25", "0.37"),
            row("NQG", "Z26", "0.005", "12.50", true, "3.155", "1.00"),
            row("NQM", "Z26", "0.025", "12.50", true, "71.250", "1.00"),
            row("EP", "Z26", "0.25", "12.50", true, "6010.50", "1.40"),
            row("MES", "Z26", "0.25", "1.25", true, "6010.50", "0.37"),
            row("YM", "Z26", "1", "5.00", true, "44010", "1.40"),
            row("MYM", "Z26", "1", "0.50", true, "44010", "0.37"),
            row("RTY", "Z26", "0.1", "5.00", true, "2310.4", "1.40"),
            row("M2K", "Z26", "0.1", "0.50", true, "2310.4", "0.37"),
            row("GCE", "Z26", "0.1", "10.00", true, "4105.3", "1.60"),
            row("MGC", "Z26", "0.1", "1.00", true, "4105.3", "0.60"),
            row("SIE", "Z26", "0.005", "25.00", true, "52.105", "1.60"),
            row("SIL", "Z26", "0.005", "5.00", true, "52.105", "0.60"),
            row("PLE", "F27", "0.1", "5.00", true, "1510.2", "1.60"),
            row("NGE", "F27", "0.001", "10.00", true, "3.155", "1.60"),
            row("MNG", "F27", "0.001", "1.00", true, "3.155", "0.60"),
            row("CLE", "F27", "0.01", "10.00", true, "71.25", "1.50"),
            row("MCLE", "F27", "0.01", "1.00", true, "71.25", "0.50"))
        .toList();
  }

  private static Product row(
      String root,
      String month,
      String size,
      String value,
      boolean active,
      String price,
      String fee) {
    return new Product(
        root,
        month,
        new BigDecimal(size),
        new BigDecimal(value),
        active,
        new BigDecimal(price),
        new BigDecimal(fee));
  }
}
