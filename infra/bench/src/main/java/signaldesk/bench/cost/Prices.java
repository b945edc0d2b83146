package signaldesk.bench.cost;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The price list, {@code prices.properties}. */
record Prices(Properties values) {

  static Prices list() {
    try (Reader file =
        new InputStreamReader(
            Optional.ofNullable(Prices.class.getResourceAsStream("/signaldesk/prices.properties"))
                .orElseThrow(),
            StandardCharsets.UTF_8)) {
      Properties values = new Properties();
      values.load(file);
      return new Prices(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return Optional.ofNullable(values.getProperty(name))
        .orElseThrow(() -> new IllegalArgumentException("no price " + name));
  }

  BigDecimal of(String name) {
    return new BigDecimal(text(name));
  }
}
