package dev.lectern.cli;

import dev.lectern.format.ExportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the code of a format: {@code csl-json}. */
final class ExportFormatName implements ITypeConverter<ExportFormat> {

  @Override
  public ExportFormat convert(String code) {
    return ExportFormat.of(code)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of %s but was '%s'"
                        .formatted(String.join(", ", ExportFormat.codes()), code)));
  }
}
