package dev.witan.systemtests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What the core does without, so that the same journal gives the same state everywhere. */
final class CoreRules {
  private static final Set<String> WALKS =
      Set.of(
          "keySet", "values", "entrySet", "iterator", "stream", "toArray", "toString", "hashCode");

  private CoreRules() {}

  /** Against the table: a class of these packages uses one of those. */
  static ArchRule usesNone(String packages, String... forbidden) {
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .because("a module may use only what stands in its row of the table");
  }

  /**
   * The JDK, Witan's own modules and Agrona's collections: no server, database, JSON or logging.
   */
  static ArchRule usesOnlyKnownLibraries(String... packages) {
    return classes()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.witan..", "org.agrona..")
        .because("the core is pure: Vert.x, Jdbi, Jackson, logging and the like live around it");
  }

  /** No threads, clocks, random sources, files, sockets, databases or logs of the JDK. */
  static ArchRule usesNoOutsideWorld(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat(outsideWorld())
        .because(
            "time, seed and ids come with the entry, and the core has no threads and no files");
  }

  /** No static method that reads a clock, a random source or the process around the core. */
  static ArchRule callsNothingThatDiffers(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .accessTargetWhere(describe("it differs from run to run", CoreRules::differs))
        .because("the same journal must give the same state on every machine");
  }

  /**
   * Agrona's hash collections serve for lookup; their order is that of the hashes. Only a method
   * whose name begins with {@code sorted} may walk one, to give a sorted copy.
   */
  static ArchRule walksNoHashCollection(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .accessTargetWhere(describe("it walks a hash collection", CoreRules::walks))
        .because(
            "the order of a walk must not hang on hashes: walk an array, or a copy made by sorted...()");
  }

  /** State lives in objects that are snapshotted, never in a static field. */
  static ArchRule hasNoStaticState(String... packages) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(packages)
        .and()
        .areStatic()
        .should()
        .beFinal()
        .because("two machines in one JVM share nothing");
  }

  private static DescribedPredicate<JavaClass> outsideWorld() {
    return resideInAnyPackage(
            "java.util.concurrent..",
            "java.util.logging..",
            "java.util.random..",
            "java.lang.reflect..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.net..",
            "java.sql..",
            "java.rmi..")
        .or(assignableTo(Thread.class))
        .or(assignableTo(ThreadLocal.class))
        .or(assignableTo(Process.class))
        .or(assignableTo(Runtime.class))
        .or(assignableTo(java.time.Clock.class))
        .or(assignableTo(java.util.Random.class))
        .or(assignableTo(java.util.SplittableRandom.class))
        .or(assignableTo(java.util.Timer.class))
        .or(describe("file of java.io", CoreRules::isFile))
        .as("are threads, clocks, random sources, files, sockets, databases or logs");
  }

  private static boolean isFile(JavaClass type) {
    return type.getPackageName().equals("java.io")
        && (type.getSimpleName().startsWith("File")
            || type.getSimpleName().equals("RandomAccessFile"));
  }

  private static boolean differs(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getFullName();
    String name = access.getName();
    return switch (owner) {
      case "java.lang.System" -> !name.equals("arraycopy");
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.util.Locale" -> name.equals("getDefault");
      case "java.nio.charset.Charset" -> name.equals("defaultCharset");
      default ->
          owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
    };
  }

  private static boolean walks(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.getPackageName().equals("org.agrona.collections")
        && !access.getOrigin().getName().startsWith("sorted")
        && owner.getSimpleName().matches(".*(Hash(Map|Set)|CounterMap).*")
        && (WALKS.contains(access.getName()) || access.getName().matches("(?i).*forEach.*"));
  }
}
