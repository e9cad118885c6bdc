package dev.witan.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: the directions of the architecture hold. Method: the rules are checked on every compiled
 * main class; {@link RulesCanFailTest} shows that each of them can fail.
 */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.witan");

  @ParameterizedTest
  @EnumSource(Module.class)
  void shouldFindTheClassesOfEachModule(Module module) {
    assertThat(CLASSES.stream().filter(type -> moduleName(type).equals(module.packageName())))
        .as("classes of %s", module.folder())
        .hasSizeGreaterThan(1);
  }

  @Test
  void shouldHaveARowForEachModule() {
    Set<String> rows =
        Arrays.stream(Module.values()).map(Module::packageName).collect(Collectors.toSet());
    rows.add("systemtests");
    Set<String> modules = new TreeSet<>();
    CLASSES.forEach(type -> modules.add(moduleName(type)));
    assertThat(rows).containsAll(modules);
  }

  @ParameterizedTest
  @EnumSource(Module.class)
  void shouldUseOnlyWhatTheTableAllows(Module module) {
    CoreRules.usesNone(module.packages(), module.forbiddenPackages()).check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("coreRules")
  void shouldKeepTheCorePure(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void shouldChangeStateInAppliersOnly() {
    assertThat(MutatorRules.mutators(CLASSES)).isNotEmpty();
    assertThat(MutatorRules.strayCalls(CLASSES)).isEmpty();
  }

  @Test
  void shouldReachAppliersThroughEventsOnly() {
    assertThat(MutatorRules.strayAppliers(CLASSES)).isEmpty();
  }

  @Test
  void shouldShowMutatorsInTheirSuperTypes() {
    assertThat(MutatorRules.hiddenMutators(CLASSES)).isEmpty();
  }

  private static Stream<ArchRule> coreRules() {
    String[] core = Module.corePackages();
    return Stream.of(
        CoreRules.usesOnlyKnownLibraries(core),
        CoreRules.usesNoOutsideWorld(core),
        CoreRules.callsNothingThatDiffers(core),
        CoreRules.walksNoHashCollection(core),
        CoreRules.hasNoStaticState(core));
  }

  private static String moduleName(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    return parts.length > 2 ? parts[2] : "";
  }
}
