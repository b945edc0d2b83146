package signaldesk.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import java.util.Set;

/** What a rule may forbid a class to call or to hold. */
final class Calls {
  private static final Set<String> BINARY_FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private Calls() {}

  /**
   * Asking the machine for the time of day. A monotonic clock is fine: it measures, it does not
   * date.
   */
  static DescribedPredicate<JavaAccess<?>> readTheTimeOfDay() {
    return DescribedPredicate.describe(
        "read the time of day",
        access -> {
          String owner = access.getTargetOwner().getName();
          return (owner.startsWith("java.time.") && access.getName().equals("now"))
              || (owner.equals("java.time.Clock") && access.getName().startsWith("system"))
              || is(access, "java.lang.System", "currentTimeMillis")
              || (is(access, "java.util.Date", "<init>")
                  && access instanceof JavaCall<?> call
                  && call.getTarget().getRawParameterTypes().isEmpty());
        });
  }

  static DescribedPredicate<JavaAccess<?>> readTheEnvironment() {
    return DescribedPredicate.describe(
        "read the environment",
        access ->
            is(access, "java.lang.System", "getenv")
                || is(access, "java.lang.System", "getProperty"));
  }

  static DescribedPredicate<JavaAccess<?>> print() {
    return DescribedPredicate.describe(
        "print",
        access ->
            is(access, "java.lang.System", "out")
                || is(access, "java.lang.System", "err")
                || access.getName().equals("printStackTrace"));
  }

  static DescribedPredicate<JavaAccess<?>> sleep() {
    return DescribedPredicate.describe(
        "sleep",
        access ->
            is(access, "java.lang.Thread", "sleep")
                || is(access, "java.util.concurrent.TimeUnit", "sleep"));
  }

  /**
   * Holding, taking, giving or calling for a binary fraction. A local variable alone is not seen.
   */
  static DescribedPredicate<JavaClass> useBinaryFractions() {
    return DescribedPredicate.describe(
        "use double or float",
        type ->
            type.getFields().stream().map(JavaField::getRawType).anyMatch(Calls::isFraction)
                || type.getCodeUnits().stream().anyMatch(Calls::mentionsFraction)
                || type.getMethodCallsFromSelf().stream().anyMatch(Calls::callsForFraction));
  }

  private static boolean mentionsFraction(JavaCodeUnit unit) {
    return isFraction(unit.getRawReturnType()) || anyFraction(unit.getRawParameterTypes());
  }

  private static boolean callsForFraction(JavaCall<?> call) {
    return isFraction(call.getTarget().getRawReturnType())
        || anyFraction(call.getTarget().getRawParameterTypes());
  }

  private static boolean anyFraction(List<JavaClass> types) {
    return types.stream().anyMatch(Calls::isFraction);
  }

  private static boolean isFraction(JavaClass type) {
    return BINARY_FLOATING.contains(type.getName());
  }

  private static boolean is(JavaAccess<?> access, String owner, String name) {
    return access.getTargetOwner().getName().equals(owner) && access.getName().equals(name);
  }
}
