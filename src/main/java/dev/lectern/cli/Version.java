package dev.lectern.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Module module = Version.class.getModule();
    Optional<String> built =
        module.isNamed() ? module.getDescriptor().rawVersion() : Optional.empty();
    String jar = Version.class.getPackage().getImplementationVersion();
    return new String[] {"lectern " + built.orElse(jar == null ? "(unpackaged)" : jar)};
  }
}
