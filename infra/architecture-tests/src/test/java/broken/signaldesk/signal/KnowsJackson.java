package broken.signaldesk.signal;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.NullMarked;

/** Breaks: the domain knows the JDK and JSpecify only. */
@NullMarked
public record KnowsJackson(ObjectMapper mapper) {}
