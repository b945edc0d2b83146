package signaldesk.report;

import java.time.LocalDate;
import signaldesk.instrument.Money;
import signaldesk.pnl.Totals;

/**
 * One trading day of the equity curve and of the calendar. Cumulative figures are net at traded
 * prices, from zero at the start of the period.
 *
 * @param posted what was realised and paid on it
 * @param trades how many trades closed on it, estimated ones too
 * @param cumulative net of all days up to this one
 * @param belowPeak how far that is under its highest point so far, zero or more
 */
public record Day(LocalDate day, Totals posted, long trades, Money cumulative, Money belowPeak) {}
