package signaldesk.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The seven libraries this project was asked to stand on: each declared by a module, each in use.
 */
class LibrariesTest {
  @Test
  void lambdaJavaCoreIsInUse() throws IOException {
    inUse(
        "aws-lambda-java-core", Code.MAIN, "com.amazonaws.services.lambda.runtime.RequestHandler");
  }

  @Test
  void lambdaJavaEventsIsInUse() throws IOException {
    inUse("aws-lambda-java-events", Code.MAIN, "com.amazonaws.services.lambda.runtime.events.");
  }

  @Test
  void dynamoDbOfTheSdkIsInUse() throws IOException {
    inUse("dynamodb", Code.MAIN, "software.amazon.awssdk.services.dynamodb.DynamoDbClient");
  }

  @Test
  void sqsOfTheSdkIsInUse() throws IOException {
    inUse("sqs", Code.MAIN, "software.amazon.awssdk.services.sqs.SqsClient");
  }

  @Test
  void jacksonDatabindIsInUse() throws IOException {
    inUse("jackson-databind", Code.MAIN, "com.fasterxml.jackson.databind.");
  }

  @Test
  void jupiterIsInUse() throws IOException {
    inUse("junit-jupiter", Code.TESTS, "org.junit.jupiter.api.Test");
  }

  @Test
  void localStackByTestcontainersIsInUse() throws IOException {
    inUse(
        "testcontainers-localstack",
        Code.MAIN,
        "org.testcontainers.localstack.LocalStackContainer");
  }

  private static void inUse(String artifact, JavaClasses code, String name) throws IOException {
    boolean declared = false;
    for (Path module : Code.modules()) {
      declared |= declares(module, artifact);
    }
    // Jupiter is every module's, so the root declares it.
    assertTrue(declared || declares(Code.ROOT, artifact), artifact + " is declared by no module");

    boolean used =
        code.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(name));
    assertTrue(used, artifact + " is declared and used by no class: " + name);
  }

  private static boolean declares(Path module, String artifact) throws IOException {
    return Files.readString(module.resolve("pom.xml"))
        .contains("<artifactId>" + artifact + "</artifactId>");
  }
}
