package signaldesk.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One rule of the architecture.
 *
 * @param code the classes it must hold for
 * @param rule what must hold, and why
 * @param breakers classes that break it on purpose; each is named in what the rule then says
 */
record Rule(JavaClasses code, ArchRule rule, List<Class<?>> breakers) {
  Rule(JavaClasses code, ArchRule rule, Class<?>... breakers) {
    this(code, rule, List.of(breakers));
  }

  @Override
  public String toString() {
    return rule.getDescription();
  }
}
