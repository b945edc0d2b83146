package signaldesk.cli.config;

import java.util.Optional;
import signaldesk.desk.Size;
import signaldesk.instrument.Instrument;

/**
 * A chart symbol of the file.
 *
 * @param symbol as the chart shows it, {@code NQ1!} or {@code XAUUSD}
 * @param traded what it trades unless its size says otherwise
 * @param size what an entry is for unless an account says otherwise; empty if only accounts say it
 */
record ConfiguredInstrument(String symbol, Instrument traded, Optional<Size> size) {}
