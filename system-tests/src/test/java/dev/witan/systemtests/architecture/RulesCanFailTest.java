package dev.witan.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.witan.systemtests.architecture.fixture.Appliers;
import dev.witan.systemtests.architecture.fixture.Impure;
import dev.witan.systemtests.architecture.fixture.Pure;
import dev.witan.systemtests.architecture.fixture.UsesKernel;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: no rule of {@link ArchitectureTest} is empty. Method: each is shown small classes that
 * break it and one that keeps it.
 */
final class RulesCanFailTest {
  private static final String FIXTURES = "dev.witan.systemtests.architecture.fixture..";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackagesOf(Impure.class);

  /** The rules of the core, by name, on the fixtures. */
  enum CoreRule {
    LIBRARIES(CoreRules.usesOnlyKnownLibraries(FIXTURES)),
    OUTSIDE(CoreRules.usesNoOutsideWorld(FIXTURES)),
    DIFFERS(CoreRules.callsNothingThatDiffers(FIXTURES)),
    WALKS(CoreRules.walksNoHashCollection(FIXTURES)),
    STATIC(CoreRules.hasNoStaticState(FIXTURES));

    private final ArchRule rule;

    CoreRule(ArchRule rule) {
      this.rule = rule;
    }

    boolean refuses(JavaClasses classes) {
      return rule.allowEmptyShould(true).evaluate(classes).hasViolation();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LIBRARIES, Json",
    "OUTSIDE, Threads",
    "OUTSIDE, Locals",
    "OUTSIDE, Concurrency",
    "OUTSIDE, ClockField",
    "OUTSIDE, SeededRandom",
    "OUTSIDE, SecureSource",
    "OUTSIDE, SharedRandom",
    "OUTSIDE, Files",
    "OUTSIDE, FileStream",
    "OUTSIDE, Network",
    "OUTSIDE, Logging",
    "DIFFERS, WallClock",
    "DIFFERS, WallDate",
    "DIFFERS, Millis",
    "DIFFERS, Environment",
    "DIFFERS, Printing",
    "DIFFERS, MathRandom",
    "DIFFERS, RandomId",
    "DIFFERS, DefaultLocale",
    "DIFFERS, DefaultCharset",
    "DIFFERS, ClockByReference",
    "WALKS, MapWalk",
    "WALKS, SetWalk",
    "WALKS, CounterWalk",
    "WALKS, KeyWalk",
    "STATIC, StaticState"
  })
  void shouldRefuse_whenTheCoreIsImpure(CoreRule rule, String fixture) {
    assertThat(rule.refuses(nested(Impure.class, fixture))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(CoreRule.class)
  void shouldAccept_whenTheCoreIsPure(CoreRule rule) {
    assertThat(rule.refuses(only(Pure.class.getName()))).isFalse();
  }

  @Test
  void shouldRefuse_whenADirectionIsForbidden() {
    JavaClasses classes = only(UsesKernel.class.getName());
    assertThat(CoreRules.usesNone(FIXTURES, "dev.witan.kernel..").evaluate(classes).hasViolation())
        .isTrue();
    assertThat(CoreRules.usesNone(FIXTURES, "dev.witan.forum..").evaluate(classes).hasViolation())
        .isFalse();
  }

  @Test
  void shouldForbidEverythingAbove_inEachRow() {
    for (Module module : Module.values()) {
      Set<String> forbidden = new TreeSet<>(Set.of(module.forbiddenPackages()));
      for (Module above : Module.values()) {
        if (above.ordinal() > module.ordinal()) {
          assertThat(forbidden).as("row of %s", module).contains(above.packages());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"CallingHandler", "InterfaceHandler", "ReferringHandler", "LambdaHandler"})
  void shouldRefuse_whenAHandlerChangesState(String fixture) {
    assertThat(MutatorRules.strayCalls(nested(Appliers.class, fixture))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CreditApplier", "CreditApplier$Nested", "Ledger", "ReadingHandler"})
  void shouldAccept_whenOnlyAppliersChangeState(String fixture) {
    assertThat(MutatorRules.strayCalls(nested(Appliers.class, fixture))).isEmpty();
  }

  @Test
  void shouldRefuse_whenAHandlerCallsAnApplier() {
    assertThat(MutatorRules.strayAppliers(nested(Appliers.class, "ApplyingHandler"))).hasSize(2);
    assertThat(MutatorRules.strayAppliers(nested(Appliers.class, "CreditModule"))).isEmpty();
  }

  @Test
  void shouldRefuse_whenAMutatorHidesBehindAnInterface() {
    assertThat(MutatorRules.mutators(CLASSES)).hasSize(4);
    assertThat(
            MutatorRules.hiddenMutators(CLASSES).stream()
                .map(finding -> finding.replaceAll(".*\\$", ""))
                .collect(Collectors.toSet()))
        .containsExactly("Meter.turn()");
  }

  @Test
  void shouldShowEveryImpureFixtureToSomeRule() {
    assertThat(Stream.of(Impure.class.getDeclaredClasses()).map(Class::getSimpleName))
        .allMatch(RulesCanFailTest::isRefusedBySomeRule);
  }

  private static boolean isRefusedBySomeRule(String fixture) {
    JavaClasses classes = nested(Impure.class, fixture);
    return Stream.of(CoreRule.values()).anyMatch(rule -> rule.refuses(classes));
  }

  private static JavaClasses nested(Class<?> outer, String name) {
    return only(outer.getName() + "$" + name);
  }

  private static JavaClasses only(String fullName) {
    JavaClasses found =
        CLASSES.that(
            DescribedPredicate.describe(
                "it is " + fullName, type -> type.getName().equals(fullName)));
    assertThat(found).as(fullName).hasSize(1);
    return found;
  }
}
