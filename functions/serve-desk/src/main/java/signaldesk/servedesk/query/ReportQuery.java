package signaldesk.servedesk.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import signaldesk.port.ReportStore;
import signaldesk.port.ReportStore.Newest;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Query;

/** The newest version of a day's stored report: the desk's for an operator, an owner's own. */
public final class ReportQuery implements Query {
  private static final Pattern NAME =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:\\.(json|html|csv))?");

  /** How far back a miss looks for days that have one. */
  private static final int NEAR = 7;

  private final ReportStore reports;

  public ReportQuery(ReportStore reports) {
    this.reports = reports;
  }

  @Override
  public Answer answer(Call call) {
    return call.parameters().then(() -> named(call));
  }

  private Answer named(Call call) {
    Matcher name = NAME.matcher(call.path("report"));
    if (!name.matches()) {
      return new Answer.NotFound(
          "ask for a trading day: /v1/reports/2026-11-23, or with .json .html .csv");
    }
    Optional<Form> form =
        name.group(2) == null
            ? accepted(call.accept())
            : Optional.of(Form.valueOf(name.group(2).toUpperCase(Locale.ROOT)));
    if (form.isEmpty()) {
      return new Answer.NotAcceptable("there is application/json, text/html and text/csv");
    }
    try {
      return of(LocalDate.parse(name.group(1)), call.sight().audience(), form.get());
    } catch (DateTimeException e) {
      return new Answer.NotFound(name.group(1) + " is no day");
    }
  }

  private Answer of(LocalDate day, Audience audience, Form form) {
    return reports
        .newest(day, audience)
        .map(Newest::version)
        .flatMap(version -> reports.read(day, audience, version.number(), form))
        .<Answer>map(text -> new Answer.Text(form.contentType(), text))
        .orElseGet(
            () -> new Answer.NotFound("no report of " + day + " is stored" + near(day, audience)));
  }

  private String near(LocalDate day, Audience audience) {
    List<LocalDate> days = IntStream.range(-1, NEAR).mapToObj(day::minusDays).toList();
    List<String> found =
        Parallel.map(days, one -> reports.newest(one, audience).map(_ -> one.toString()).orElse(""))
            .stream()
            .filter(one -> !one.isEmpty())
            .toList();
    return found.isEmpty() ? "" : "; near it there are " + String.join(", ", found);
  }

  /** The first form that the caller names, by his order; JSON where he does not mind. */
  private static Optional<Form> accepted(String accept) {
    if (accept.isBlank()) {
      return Optional.of(Form.JSON);
    }
    return Pattern.compile(",")
        .splitAsStream(accept)
        .map(range -> range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .flatMap(range -> form(range).stream())
        .findFirst();
  }

  private static Optional<Form> form(String range) {
    return switch (range) {
      case "application/json", "application/*", "*/*" -> Optional.of(Form.JSON);
      case "text/html", "text/*" -> Optional.of(Form.HTML);
      case "text/csv" -> Optional.of(Form.CSV);
      default -> Optional.empty();
    };
  }
}
