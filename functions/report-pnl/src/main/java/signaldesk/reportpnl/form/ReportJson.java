package signaldesk.reportpnl.form;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Totals;
import signaldesk.report.Cut;
import signaldesk.report.Execution.Hop;
import signaldesk.report.NqEquivalent;
import signaldesk.report.Open;
import signaldesk.report.Part;
import signaldesk.report.Report;
import signaldesk.report.stored.Version;

/**
 * The report as JSON, the contract of {@code GET /v1/reports/{tradingDay}}.
 *
 * <p>Money is dollars with two decimals, rates and factors are numbers (a win rate of {@code
 * 0.666667} is two thirds), durations are whole milliseconds, instants are UTC, days are trading
 * days. A figure for which there is nothing to divide by is {@code null}. {@code posted} is what
 * was realised and paid on the days of the period; {@code traded} and {@code estimated} count
 * trades that closed in it. Points are added as they are, those of different instruments too: ask
 * the cut by instrument. Firm, stage and funding level are as configured when the report is made.
 * Beyond a month the cuts by signal are {@code null}. Requests that were refused are kept for 30
 * days: {@code refused} is {@code null} for earlier ones, and in an owner's report. Single trades
 * are in the CSV and in {@code GET /v1/accounts/{accountId}/trades}.
 */
public final class ReportJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private ReportJson() {}

  /** The report, saying which version it is; null where it is none that is kept. */
  public static String write(Report report, @Nullable Version version) {
    ObjectNode json = JSON.createObjectNode().put("contract", "signaldesk.report/1");
    if (version != null) {
      ObjectNode which = json.putObject("version");
      which
          .put("number", version.number())
          .put("state", version.state().name().toLowerCase(Locale.ROOT))
          .put("writtenAt", version.writtenAt().toString());
      if (version.replaces() > 0) {
        which.put("replaces", version.replaces()).put("reason", version.reason());
      }
    }
    json.setAll(figures(report));
    ObjectNode open = json.putObject("open");
    open.set("posted", totals(report.open().posted()));
    open.put("closedLater", report.open().closedLater());
    open.set("closedLaterPosted", totals(report.open().closedLaterPosted()));
    json.set("openPositions", positions(report.open()));
    return json.toPrettyString();
  }

  /**
   * Everything that makes two reports different, as one text: not the version, nor what is open now
   * (a position that is carried over the day and closes later changes nothing of the day), nor what
   * is as configured now, nor refusals and what channels were told when, which are forgotten, nor
   * deliveries beyond the first, which may come days later, nor an estimate.
   */
  public static String content(Report report) {
    ObjectNode json = figures(report);
    json.withObject("operations").remove(List.of("refused", "duplicates", "cost"));
    json.withObject("execution").withObject("latencyMillis").remove(name(Hop.ACCEPTED_TO_ALERTED));
    ObjectNode cuts = json.withObject("cuts");
    cuts.remove(List.of(name(Cut.FIRM_AND_STAGE), name(Cut.FUNDING_LEVEL)));
    json.findParents("returnOnFunding")
        .forEach(part -> ((ObjectNode) part).remove("returnOnFunding"));
    return json.toString();
  }

  private static ObjectNode figures(Report report) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("period")
        .put("first", report.period().first().toString())
        .put("last", report.period().last().toString());
    json.put("ownerId", report.sight().ownerId()).put("currency", "USD");
    json.set("total", part(report.total()));
    json.put("medianNet", Numbers.of(report.medianNet()));
    json.set("risk", RiskJson.of(report.risk()));
    json.set("execution", ExecutionJson.of(report.execution()));
    json.set("operations", OperationsJson.of(report.operations()));
    json.set("nqEquivalent", report.nq().map(ReportJson::nq).orElse(null));
    ObjectNode cuts = json.putObject("cuts");
    for (Cut cut : Cut.values()) {
      cuts.set(
          name(cut),
          report.cuts().containsKey(cut) ? list(report.by(cut), ReportJson::part) : null);
    }
    json.set(
        "days",
        list(
            report.days(),
            day -> {
              ObjectNode one =
                  JSON.createObjectNode()
                      .put("day", day.day().toString())
                      .put("trades", day.trades())
                      .put("cumulative", Numbers.of(day.cumulative()))
                      .put("belowPeak", Numbers.of(day.belowPeak()));
              one.set("posted", totals(day.posted()));
              return one;
            }));
    return json;
  }

  private static ObjectNode nq(NqEquivalent nq) {
    ObjectNode json = JSON.createObjectNode().put("contracts", Numbers.plain(nq.contracts()));
    json.set("closed", pnl(nq.closed()));
    json.set("posted", pnl(nq.posted()));
    return json;
  }

  private static ArrayNode positions(Open open) {
    return list(
        open.positions(),
        one -> {
          ObjectNode json =
              JSON.createObjectNode()
                  .put("accountId", one.accountId())
                  .put("ownerId", one.ownerId())
                  .put("contractId", one.contractId())
                  .put("symbol", one.symbol())
                  .put("direction", one.direction().name().toLowerCase(Locale.ROOT))
                  .put("quantity", one.quantity())
                  .put("entryPrice", one.entryPrice())
                  .put("openedAt", one.openedAt().toString())
                  .put("tradeId", one.tradeId())
                  .put("signalId", one.signalId())
                  .put("hook", one.hook())
                  .put("estimated", one.estimated())
                  .put("stale", one.stale().isEmpty() ? null : one.stale());
          json.set("realised", pnl(one.realised()));
          return json;
        });
  }

  private static ObjectNode part(Part part) {
    ObjectNode json = JSON.createObjectNode().put("key", part.key());
    json.set("posted", part.posted().map(ReportJson::totals).orElse(null));
    json.set("traded", StatsJson.of(part.traded()));
    json.set("estimated", part.estimated().count() == 0 ? null : StatsJson.of(part.estimated()));
    json.put("returnOnFunding", Numbers.of(part.returnOnFunding()));
    return json;
  }

  private static ObjectNode totals(Totals totals) {
    ObjectNode json = pnl(totals.traded());
    json.set("estimated", totals.estimated().equals(Pnl.ZERO) ? null : pnl(totals.estimated()));
    return json;
  }

  static ObjectNode pnl(Pnl pnl) {
    return JSON.createObjectNode()
        .put("points", Numbers.plain(pnl.points()))
        .put("gross", Numbers.of(pnl.gross()))
        .put("fees", Numbers.of(pnl.fees()))
        .put("net", Numbers.of(pnl.net()));
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static <T> ArrayNode list(List<T> all, Function<T, ObjectNode> one) {
    ArrayNode json = JSON.createArrayNode();
    all.forEach(each -> json.add(one.apply(each)));
    return json;
  }

  /** {@code FIRED_TO_ACCEPTED} is {@code firedToAccepted}. */
  static String name(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }
}
