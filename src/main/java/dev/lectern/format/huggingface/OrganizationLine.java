package dev.lectern.format.huggingface;

import dev.lectern.model.Organization;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line {@code slug Full Name} below an abstract. */
final class OrganizationLine {

  private static final int LONGEST = 100;
  private static final Pattern SLUG_AND_NAME =
      Pattern.compile("([A-Za-z0-9][\\w.-]*)(?:[\\s\\p{Z}]+(\\S.*))?");

  private OrganizationLine() {}

  /** The organization that a line may name; empty where it cannot. A lone slug is also the name. */
  static Optional<Organization> parse(String line) {
    Matcher m = SLUG_AND_NAME.matcher(line);
    if (line.length() > LONGEST || line.endsWith(".") || !m.matches() || line.contains("://")) {
      return Optional.empty();
    }
    String name = m.group(2) == null ? m.group(1) : m.group(2);
    return Optional.of(new Organization(m.group(1), name));
  }

  /** Whether the slug is plainly made from the name, as {@code nex-agi} is from Nex AGI. */
  static boolean isPlain(Organization organization) {
    String slug = letters(organization.slug());
    String name = letters(organization.name());
    return slug.length() > 1
        && !organization.slug().equals(organization.name())
        && (name.contains(slug) || initials(organization.name()).equals(slug));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static String initials(String name) {
    return name.replaceAll("\\B\\w|[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
