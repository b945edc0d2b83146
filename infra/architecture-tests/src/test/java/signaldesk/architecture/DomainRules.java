package signaldesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static signaldesk.architecture.Packages.ADAPTERS;
import static signaldesk.architecture.Packages.DOMAIN;
import static signaldesk.architecture.Packages.FUNCTIONS;
import static signaldesk.architecture.Packages.and;
import static signaldesk.architecture.Packages.array;

import broken.signaldesk.instrument.CallsForDouble;
import broken.signaldesk.instrument.HoldsDouble;
import broken.signaldesk.order.ReadsFile;
import broken.signaldesk.pnl.AsksTheTime;
import broken.signaldesk.position.ReadsTheEnvironment;
import broken.signaldesk.signal.KnowsJackson;
import com.tngtech.archunit.lang.ArchCondition;
import java.net.URI;
import java.util.List;

/**
 * The domain: the JDK and JSpecify only, no clock, no I/O; and exact numbers everywhere money is.
 */
final class DomainRules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              Code.MAIN,
              classes()
                  .that()
                  .resideInAnyPackage(array(DOMAIN))
                  .should()
                  .onlyDependOnClassesThat()
                  .resideInAnyPackage(array(and(DOMAIN, "java..", "org.jspecify..")))
                  .because("the rules of the desk are read and tested without any technology"),
              KnowsJackson.class),
          new Rule(
              Code.MAIN,
              noClasses()
                  .that()
                  .resideInAnyPackage(array(DOMAIN))
                  .should()
                  .dependOnClassesThat(
                      resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                          // An address is a value; it calls nobody.
                          .and(not(equivalentTo(URI.class))))
                  .because("only adapters talk to the world"),
              ReadsFile.class),
          new Rule(
              Code.MAIN,
              noClasses()
                  .that()
                  .resideInAnyPackage(array(DOMAIN))
                  .should()
                  .accessTargetWhere(Calls.readTheTimeOfDay())
                  .orShould()
                  .dependOnClassesThat()
                  .haveFullyQualifiedName("java.time.Clock")
                  .because("time is handed in, so that a replay gives the same bytes"),
              AsksTheTime.class),
          new Rule(
              Code.MAIN,
              noClasses()
                  .that()
                  .resideInAnyPackage(array(DOMAIN))
                  .should()
                  .accessTargetWhere(Calls.readTheEnvironment())
                  .because("configuration is handed in"),
              ReadsTheEnvironment.class),
          new Rule(
              Code.MAIN,
              noClasses()
                  .that()
                  .resideInAnyPackage(array(and(and(DOMAIN, FUNCTIONS), ADAPTERS)))
                  .should(ArchCondition.from(Calls.useBinaryFractions()))
                  .because("prices are whole ticks and money is whole cents"),
              HoldsDouble.class,
              CallsForDouble.class));

  private DomainRules() {}
}
