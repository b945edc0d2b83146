package signaldesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import broken.signaldesk.executeorder.ConfiguresItself;
import broken.signaldesk.executeorder.DatesItself;
import broken.signaldesk.servedesk.Prints;
import broken.signaldesk.servedesk.SleepyTest;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.InstantSource;
import java.util.List;

/** Where the outside comes in: the time, the environment, the terminal. */
final class EdgeRules {
  private static final String LOG = "signaldesk.adapter.lambda.Log";

  static final List<Rule> ALL =
      List.of(
          new Rule(
              Code.FUNCTIONS,
              noClasses()
                  .that(not(areTheEdge()))
                  .should()
                  .accessTargetWhere(Calls.readTheTimeOfDay())
                  .because("a test must be able to say what time it is"),
              DatesItself.class),
          new Rule(
              Code.FUNCTIONS,
              noClasses()
                  .that(not(areTheEdge()))
                  .should()
                  .accessTargetWhere(Calls.readTheEnvironment())
                  .because("what a function needs is seen in one place"),
              ConfiguresItself.class),
          new Rule(
              Code.FUNCTIONS,
              noClasses()
                  .that()
                  .doNotHaveFullyQualifiedName(LOG)
                  .should()
                  .accessTargetWhere(Calls.print())
                  .because("the log has an allow-list of fields, so no secret reaches it"),
              Prints.class),
          new Rule(
              Code.TESTS,
              noClasses()
                  .should()
                  .accessTargetWhere(Calls.sleep())
                  .because("a test waits for a condition, with a deadline"),
              SleepyTest.class));

  private EdgeRules() {}

  private static DescribedPredicate<JavaClass> areTheEdge() {
    return DescribedPredicate.describe(
        "are Wiring, a handler, a clock or the log",
        type ->
            type.getSimpleName().equals("Wiring")
                || type.getSimpleName().endsWith("Handler")
                || type.isAssignableTo(InstantSource.class)
                || type.getName().equals(LOG));
  }
}
