package dev.lectern;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lectern.format.SecureXml;
import dev.lectern.model.Paper;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports run one way, and each technique has one home. There are no exemptions. */
class ArchitectureTest {

  private static final String ROOT = "dev.lectern";
  private static final List<String> NOT_FEATURES = List.of("ui.kit", "ui.shell");

  /** What {@link java.nio.file.Files} has to open a file, be it to look at its start. */
  private static final Set<String> OPENING =
      Set.of(
          "newInputStream",
          "newOutputStream",
          "newBufferedReader",
          "newBufferedWriter",
          "newByteChannel",
          "readAllBytes",
          "readString",
          "readAllLines",
          "lines",
          "write",
          "writeString",
          "copy",
          "mismatch",
          "probeContentType");

  /** Classes that open the file that they are made of. */
  private static final Set<String> OPENERS =
      Set.of(
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.PrintStream",
          "java.io.PrintWriter",
          "java.io.RandomAccessFile",
          "java.util.Formatter",
          "java.util.jar.JarFile",
          "java.util.zip.ZipFile");

  private static JavaClasses lectern;

  @BeforeAll
  static void readTheClasses() {
    lectern =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importUrl(Paper.class.getProtectionDomain().getCodeSource().getLocation());
    assertThat(lectern.contain("dev.lectern.Main")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "files,    ''",
    "model,    ''",
    "text,     model",
    "query,    model",
    "format,   files model text query",
    "evidence, model text query",
    "store,    model files text query format evidence",
    "settings, model files text query format",
    "intake,   model files text query format evidence store settings",
    "export,   model files text query format evidence store settings",
    "cli,      model files text query format evidence store settings intake export",
    "ui.kit,   model files text query format evidence store settings intake export",
    "ui.shell, model files text query format evidence store settings intake export ui",
  })
  void knowsOnlyWhatStandsBelow(String part, String below) {
    Stream<String> known = Arrays.stream((part + " " + below).strip().split(" +", -1));
    mayKnow(ROOT + "." + part + "..", known.toList());
  }

  @Test
  void featuresOfTheWindowNeverKnowEachOther() {
    List<String> below =
        List.of(
            "files",
            "model",
            "text",
            "query",
            "format",
            "evidence",
            "store",
            "settings",
            "intake",
            "export");
    for (String feature : features()) {
      mayKnow(
          ROOT + "." + feature + "..",
          Stream.concat(below.stream(), Stream.of("ui.kit", feature)).toList());
    }
  }

  @Test
  void onlyTheRootMayKnowTheRoot() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(lectern);
  }

  @Test
  void noPartsFormACycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(lectern);
    slices().matching(ROOT + ".ui.(*)..").should().beFreeOfCycles().check(lectern);
  }

  @Test
  void theModelKnowsNothingButJava() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify..")
        .check(lectern);
  }

  @Test
  void sqlStandsOnlyInTheStore() {
    onlyIn(resideInAPackage(ROOT + ".store.."), "java.sql..", "javax.sql..", "org.sqlite..");
  }

  @Test
  void jacksonStandsOnlyWhereJsonIsReadOrWritten() {
    onlyIn(
        resideInAnyPackage(ROOT + ".format..", ROOT + ".store..", ROOT + ".settings.."),
        "tools.jackson..",
        "com.fasterxml..");
  }

  @Test
  void xmlIsParsedInOnePlace() {
    DescribedPredicate<JavaClass> home = JavaClass.Predicates.type(SecureXml.class);
    onlyIn(home, "javax.xml..");
    onlyIn(resideInAPackage(ROOT + ".format.reference.."), "de.undercouch..");
  }

  @Test
  void javaFxStandsOnlyInTheWindow() {
    onlyIn(
        resideInAPackage(ROOT + ".ui..").or(belongTo(JavaClass.Predicates.type(App.class))),
        "javafx..",
        "jfx..",
        "atlantafx..",
        "org.controlsfx..",
        "org.kordamp..");
  }

  @Test
  void picocliStandsOnlyInTheCommandLine() {
    onlyIn(
        resideInAPackage(ROOT + ".cli..").or(belongTo(JavaClass.Predicates.type(Main.class))),
        "picocli..");
  }

  @Test
  void onlyFxHopsToTheThreadOfTheWindow() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".ui.kit.Fx")
        .should()
        .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
        .check(lectern);
  }

  /** See decision 009: whoever closes a library's file takes away SQLite's locks. */
  @Test
  void onlyTheGateOpensFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".files")
        .should()
        .callCodeUnitWhere(describe("opens a file", ArchitectureTest::opensAFile))
        .check(lectern);
  }

  private static boolean opensAFile(JavaCall<?> call) {
    String type = call.getTargetOwner().getFullName();
    String called = call.getTarget().getName();
    List<String> taken =
        call.getTarget().getRawParameterTypes().stream().map(JavaClass::getFullName).toList();
    return type.equals("java.nio.file.Files") && OPENING.contains(called)
        || type.endsWith("FileChannel") && called.equals("open")
        || OPENERS.contains(type)
            && called.equals("<init>")
            && !Collections.disjoint(taken, List.of("java.io.File", "java.lang.String"));
  }

  private static void mayKnow(String part, List<String> known) {
    String[] packages = known.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + "..");
    classes()
        .that()
        .resideInAPackage(part)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(packages).or(not(ours)))
        .check(lectern);
  }

  private static void onlyIn(DescribedPredicate<JavaClass> home, String... technique) {
    noClasses()
        .that(not(home))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(technique)
        .check(lectern);
  }

  private static List<String> features() {
    return lectern.stream()
        .map(type -> type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", ""))
        .filter(name -> name.startsWith("ui.") && !NOT_FEATURES.contains(name))
        .distinct()
        .toList();
  }
}
