package signaldesk.adapter.memory;

import java.util.List;
import java.util.Optional;
import signaldesk.desk.Reader;
import signaldesk.port.Readers;

/** Readers in memory. */
public final class MemoryReaders implements Readers {
  private final List<Reader> readers;

  public MemoryReaders(Reader... readers) {
    this(List.of(readers));
  }

  public MemoryReaders(List<Reader> readers) {
    this.readers = List.copyOf(readers);
  }

  @Override
  public Optional<Reader> byTokenDigest(String digest) {
    return readers.stream().filter(reader -> reader.tokenDigests().contains(digest)).findFirst();
  }
}
