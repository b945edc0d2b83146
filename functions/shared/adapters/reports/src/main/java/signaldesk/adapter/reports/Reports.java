package signaldesk.adapter.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.port.ReportStore;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;

/**
 * Reports under {@code {tradingDay}/{desk or owner}/v{n}.{json,csv,html}}, and beside them {@code
 * latest.json}, which names the newest version.
 */
public final class Reports implements ReportStore {
  private final Files files;

  Reports(Files files) {
    this.files = files;
  }

  /**
   * As a function's environment says: in the folder {@code REPORTS_FOLDER} of this machine, else in
   * the bucket {@code REPORTS_BUCKET}.
   *
   * @throws IllegalStateException if it names neither
   */
  public static Reports in(Map<String, String> environment) {
    String folder = environment.getOrDefault("REPORTS_FOLDER", "");
    String bucket = environment.getOrDefault("REPORTS_BUCKET", "");
    if (folder.isEmpty() && bucket.isEmpty()) {
      throw new IllegalStateException("environment variable REPORTS_BUCKET is not set");
    }
    return folder.isEmpty() ? inBucket(bucket, environment) : inFolder(Path.of(folder));
  }

  /** In a folder, which is made when it is written to. */
  public static Reports inFolder(Path folder) {
    return new Reports(new Folder(folder));
  }

  /** In a bucket; region, credentials and, where one is named, endpoint from the environment. */
  public static Reports inBucket(String bucket, Map<String, String> environment) {
    return new Reports(Bucket.of(bucket, environment));
  }

  @Override
  public Optional<Newest> newest(LocalDate day, Audience audience) {
    return files
        .get(key(day, audience, "latest.json"))
        .map(found -> new Newest(VersionJson.read(day, audience, found.text()), found.mark()));
  }

  @Override
  public boolean putNewest(Version version, @Nullable Newest replaced) {
    return files.put(
        key(version.day(), version.audience(), "latest.json"),
        Form.JSON.contentType(),
        VersionJson.write(version),
        replaced == null ? null : replaced.mark());
  }

  @Override
  public Optional<String> read(LocalDate day, Audience audience, int number, Form form) {
    return files.get(key(day, audience, name(number, form))).map(Files.Found::text);
  }

  @Override
  public boolean create(LocalDate day, Audience audience, int number, Form form, String text) {
    return files.put(key(day, audience, name(number, form)), form.contentType(), text, null);
  }

  private static String name(int number, Form form) {
    return "v" + number + "." + form.extension();
  }

  private static String key(LocalDate day, Audience audience, String name) {
    return day + "/" + audience.folder() + "/" + name;
  }
}
