package signaldesk.bench.cost;

import java.math.BigDecimal;

/** Capacity units of DynamoDB: writes by 1 KB, consistent reads by 4 KB, others half of that. */
public record Units(BigDecimal write, BigDecimal read) {
  static final Units NONE = new Units(BigDecimal.ZERO, BigDecimal.ZERO);

  Units plus(Units more) {
    return new Units(write.add(more.write), read.add(more.read));
  }
}
