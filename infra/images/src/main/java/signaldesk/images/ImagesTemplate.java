package signaldesk.images;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template with the functions as images instead of zips, and nothing else changed. It is
 * derived and not a switch inside the template: SAM uploads a zip only where {@code CodeUri} is a
 * plain text and no condition stands around it or around {@code PackageType}.
 */
public final class ImagesTemplate {
  private static final Pattern CODE =
      Pattern.compile("(?m)^( +)CodeUri: functions/([\\w-]+)/target/\\2\\.zip$");
  private static final Pattern HANDLER = Pattern.compile("(?m)^( +)Handler: (\\S+)$");

  /** An image brings its own runtime, and Lambda takes no snapshot of one. */
  private static final Pattern OF_ZIPS =
      Pattern.compile(
          "(?m)^ {4,}(Runtime|SnapStart|AutoPublishAlias\\w*): .+\\n|^  SnapStart:\\n(?:"
              + " {4,}.*\\n)+");

  private static final String PARAMETERS =
      """
      Parameters:
        ImageRepository:
          Type: String
          Description: The ECR repository with the images, without a tag.
        ImageTag:
          Type: String
          Description: The build of the images; each one's tag is its function's name, a dash and this.
      """;

  private ImagesTemplate() {}

  /** Of the text of the template. */
  public static String of(String template) {
    String images = OF_ZIPS.matcher(template).replaceAll("");
    images = HANDLER.matcher(images).replaceAll("$1ImageConfig: {Command: [$2]}");
    images =
        CODE.matcher(images)
            .replaceAll(
                "$1PackageType: Image\n$1ImageUri: !Sub \"\\${ImageRepository}:$2-\\${ImageTag}\"");
    return images.replaceFirst("(?m)^Parameters:\\n", Matcher.quoteReplacement(PARAMETERS));
  }
}
