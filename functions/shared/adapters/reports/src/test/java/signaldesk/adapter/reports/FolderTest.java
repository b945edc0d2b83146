package signaldesk.adapter.reports;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.port.ReportStore;
import signaldesk.port.ReportStoreContract;

class FolderTest extends ReportStoreContract {
  @TempDir Path folder;

  @Override
  protected ReportStore store() {
    return Reports.inFolder(folder.resolve("reports"));
  }
}
