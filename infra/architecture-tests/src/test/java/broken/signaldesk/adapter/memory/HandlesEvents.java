package broken.signaldesk.adapter.memory;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.jspecify.annotations.NullMarked;

/** Breaks: handlers live in function modules. */
@NullMarked
public final class HandlesEvents implements RequestHandler<String, String> {
  @Override
  public String handleRequest(String event, Context context) {
    return event;
  }
}
