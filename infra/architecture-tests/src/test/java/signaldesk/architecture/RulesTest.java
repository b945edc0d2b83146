package signaldesk.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  static Stream<Rule> rules() {
    return Stream.of(DomainRules.ALL, ModuleRules.ALL, EdgeRules.ALL).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theCodeKeepsTheRule(Rule rule) {
    rule.rule().check(rule.code());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleNamesEveryClassThatBreaksIt(Rule rule) {
    String report =
        rule.rule()
            .evaluate(new ClassFileImporter().importClasses(rule.breakers()))
            .getFailureReport()
            .toString();

    for (Class<?> breaker : rule.breakers()) {
      assertTrue(report.contains(breaker.getName()), breaker + " is not found out: " + report);
    }
  }
}
