package signaldesk.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** One slice per function; everything else is shared and in none. */
final class FunctionSlices implements SliceAssignment {
  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    return Packages.FUNCTIONS.stream()
        .filter(function -> PackageMatcher.of(function).matches(type.getPackageName()))
        .map(SliceIdentifier::of)
        .findFirst()
        .orElse(SliceIdentifier.ignore());
  }

  @Override
  public String getDescription() {
    return "functions";
  }
}
