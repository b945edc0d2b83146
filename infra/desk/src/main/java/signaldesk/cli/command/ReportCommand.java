package signaldesk.cli.command;

import java.awt.AWTError;
import java.awt.Desktop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.cli.CommandException;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.pnl.TradingDays;
import signaldesk.report.Period;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;
import signaldesk.reportpnl.form.ReportJson;
import signaldesk.reportpnl.make.Audiences;
import signaldesk.reportpnl.make.Costs;
import signaldesk.reportpnl.make.DayReports;
import signaldesk.reportpnl.make.Draft;
import signaldesk.reportpnl.make.Lines;
import signaldesk.reportpnl.make.Sheets;
import signaldesk.reportpnl.page.Page;
import signaldesk.reportpnl.read.Facts;
import signaldesk.reportpnl.read.Nothing;
import signaldesk.reportpnl.read.Reading;
import signaldesk.reportpnl.read.Span;
import signaldesk.reportpnl.read.Stores;

/** {@code desk report}: the P&L report of a day or a range, from the tables as they are now. */
@Command(
    name = "report",
    description = {
      "Makes the P&L report of a day or a range from the tables as they are now, and says it in"
          + " three lines.",
      "A range over a year takes its time and no more memory than a day."
    })
public final class ReportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DAYS",
      arity = "0..1",
      description =
          "today, yesterday, week, month, DAY (2026-11-23) or FROM..TO; today if not given.")
  private String words = "today";

  @Option(names = "--owner", description = "Only this owner's accounts.")
  private @Nullable String owner;

  @ArgGroup(exclusive = true)
  private @Nullable FormOption form;

  @Option(names = "--out", description = "The file to write; else one named after the days, here.")
  private @Nullable Path out;

  @Option(names = "--open", description = "Opens the page.")
  private boolean opens;

  @Option(
      names = "--save",
      description = "Also keeps each day as a new version, if it says anything new: a correction.")
  private boolean saves;

  /** At most one of them. */
  private static final class FormOption {
    @Option(names = "--html", description = "A page to show and to print (the default).")
    private boolean html;

    @Option(names = "--csv", description = "One trade a line.")
    private boolean csv;

    @Option(names = "--json", description = "Every figure and cut.")
    private boolean json;

    Form form() {
      return html ? Form.HTML : csv ? Form.CSV : json ? Form.JSON : Form.HTML;
    }
  }

  private final Terminal terminal;
  private final Supplier<Place> place;
  private final InstantSource clock;

  public ReportCommand(Terminal terminal, Supplier<Place> place, InstantSource clock) {
    this.terminal = terminal;
    this.place = place;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant now = clock.instant();
    Span span = ReportSpan.of(words, now);
    Place where = place.get();
    where.table("Desk"); // first, so that a desk that is not there is said so
    try (DynamoDb dynamo = where.dynamoDb()) {
      Stores stores = Stores.on(dynamo, where::table);
      if (owner != null) {
        known(owner, stores, span, now);
      }
      Path file = write(stores, span, now);
      if (saves) {
        DayReports reports = new DayReports(stores, where.reports(), clock);
        span.days(TradingDays.RULE).forEach(day -> save(reports, day));
      }
      if (opens) {
        open(file);
      }
    }
    return 0;
  }

  /** One who is no longer on the desk keeps his reports. */
  private static void known(String ownerId, Stores stores, Span span, Instant now) {
    Set<String> owners = stores.ownerNames().get().keySet();
    if (!owners.contains(ownerId)
        && !DayReports.isOfInterest(
            made(stores, span, now, Audience.of(ownerId), Writer.nullWriter()).report())) {
      throw new CommandException(
          "no owner %s, and nothing of his on these days; there are: %s"
              .formatted(ownerId, String.join(", ", owners)));
    }
  }

  private Path write(Stores stores, Span span, Instant now) {
    Form wanted = form == null ? Form.HTML : form.form();
    Audience audience = owner == null ? Audience.DESK : Audience.of(owner);
    Path file = (out == null ? Path.of(name(span, wanted)) : out).toAbsolutePath();
    try {
      Draft.Made made =
          wanted == Form.CSV
              ? NewFile.write(file, csv -> made(stores, span, now, audience, csv))
              : made(stores, span, now, audience, Writer.nullWriter());
      if (wanted == Form.JSON) {
        Files.writeString(file, ReportJson.write(made.report(), null));
      } else if (wanted == Form.HTML) {
        Map<String, String> names = stores.ownerNames().get();
        Files.writeString(file, Page.of(Sheets.of(made, null, names, now)));
      }
      terminal.say(
          "P&L of " + (span.isOneDay() ? span.first() : span.first() + " to " + span.last()));
      terminal.say(Lines.of(made.report()));
      ReportSpan.hint(words, now).ifPresent(terminal::say);
      terminal.say(file.toString());
      return file;
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(
          "cannot write " + file + "; is there such a folder, and is it yours?");
    }
  }

  private static Draft.Made made(
      Stores stores, Span span, Instant now, Audience audience, Appendable csv) {
    Draft draft = new Draft(new Period(span.first(), span.last()), audience, csv);
    Facts facts =
        audience.equals(Audience.DESK)
            ? draft
            : new Audiences(
                stores.accounts().all(), each -> each.equals(audience) ? draft : Nothing.FACTS);
    new Reading(stores, TradingDays.RULE).read(span, now, facts);
    return draft.made(Costs.COUNTED);
  }

  private String name(Span span, Form wanted) {
    return "report-%s%s%s.%s"
        .formatted(
            span.first(),
            span.isOneDay() ? "" : "-to-" + span.last(),
            owner == null ? "" : "-" + Audience.of(owner).folder(),
            wanted.extension());
  }

  private void save(DayReports reports, LocalDate day) {
    DayReports.Done done = reports.make(day);
    Version version = done.kept().version();
    terminal.say(
        done.kept().isNew()
            ? "%s: kept as version %d (%s)%s"
                .formatted(
                    day,
                    version.number(),
                    version.state().name().toLowerCase(Locale.ROOT),
                    version.replaces() > 0 ? ", replaces version " + version.replaces() : "")
            : day + ": version " + version.number() + " says the same");
  }

  private void open(Path file) {
    try {
      Desktop.getDesktop().browse(file.toUri());
    } catch (IOException | UnsupportedOperationException | AWTError e) {
      terminal.say("No browser can be opened from here; the page is the file above.");
    }
  }
}
