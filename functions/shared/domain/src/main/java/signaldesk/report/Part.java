package signaldesk.report;

import java.util.Optional;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Totals;

/**
 * The result of one part of a cut, or of the whole.
 *
 * @param key which part: an account's id, {@code 2026-11-23}; empty for the whole, and where the
 *     desk does not know (an account it no longer has)
 * @param posted what was realised and paid on the days of the period, by every cycle, closed or
 *     not; empty in cuts by something that only a closing has ({@link Cut#ofClosing})
 * @param traded statistics of the trades closed at prices of their own market
 * @param estimated statistics of the closed trades with at least one estimated fill
 * @param returnOnFunding net posted at traded prices, as a share of the funding levels of the
 *     accounts in it; empty where a level is no number, and in cuts that divide accounts
 */
public record Part(
    String key,
    Optional<Totals> posted,
    Stats traded,
    Stats estimated,
    Optional<Fraction> returnOnFunding) {}
