package signaldesk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static signaldesk.architecture.Packages.ADAPTERS;
import static signaldesk.architecture.Packages.FUNCTIONS;
import static signaldesk.architecture.Packages.INFRA;
import static signaldesk.architecture.Packages.array;

import broken.signaldesk.acceptsignal.CallsAnotherFunction;
import broken.signaldesk.adapter.dynamodb.Used;
import broken.signaldesk.adapter.memory.HandlesEvents;
import broken.signaldesk.adapter.memory.KnowsFunction;
import broken.signaldesk.adapter.sqs.UsesAnotherAdapter;
import broken.signaldesk.executeorder.Called;
import broken.signaldesk.servedesk.CallsTheCommandLine;
import java.util.List;

/** Who may know whom: a function knows the domain and adapters, an adapter knows the domain. */
final class ModuleRules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              Code.FUNCTIONS,
              slices()
                  .assignedFrom(new FunctionSlices())
                  .should()
                  .notDependOnEachOther()
                  .because("each is deployed, fails and is understood alone"),
              CallsAnotherFunction.class,
              Called.class),
          new Rule(
              Code.FUNCTIONS,
              slices()
                  .matching("..signaldesk.adapter.(*)..")
                  .should()
                  .notDependOnEachOther()
                  // The paper venue's table lies in DynamoDB too.
                  .ignoreDependency(
                      resideInAPackage("signaldesk.adapter.paper"),
                      resideInAPackage("signaldesk.adapter.dynamodb"))
                  // AWS's services are called in one way.
                  .ignoreDependency(
                      resideInAnyPackage(
                          "signaldesk.adapter.dynamodb",
                          "signaldesk.adapter.sqs",
                          "signaldesk.adapter.paper",
                          "signaldesk.adapter.reports"),
                      resideInAPackage("signaldesk.adapter.aws"))
                  // Other people's servers, too.
                  .ignoreDependency(
                      resideInAnyPackage(
                          "signaldesk.adapter.alerts", "signaldesk.adapter.projectx.."),
                      resideInAPackage("signaldesk.adapter.http"))
                  .because("one technology is replaced without another"),
              UsesAnotherAdapter.class,
              Used.class),
          new Rule(
              Code.FUNCTIONS,
              noClasses()
                  .that()
                  .resideInAPackage(ADAPTERS)
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(array(FUNCTIONS))
                  .because("the function asks and the adapter answers"),
              KnowsFunction.class),
          new Rule(
              Code.FUNCTIONS,
              noClasses()
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(array(INFRA))
                  .because("none of the operator's tools runs on AWS"),
              CallsTheCommandLine.class),
          new Rule(
              Code.MAIN,
              classes()
                  .that()
                  .implement("com.amazonaws.services.lambda.runtime.RequestHandler")
                  .or()
                  .implement("com.amazonaws.services.lambda.runtime.RequestStreamHandler")
                  // What the functions' starts are measured against.
                  .and()
                  .doNotHaveFullyQualifiedName("signaldesk.bench.start.Hello")
                  .should()
                  .resideInAnyPackage(array(FUNCTIONS))
                  .andShould()
                  .haveSimpleNameEndingWith("Handler")
                  .because("what runs is found by `ls functions`"),
              HandlesEvents.class));

  private ModuleRules() {}
}
