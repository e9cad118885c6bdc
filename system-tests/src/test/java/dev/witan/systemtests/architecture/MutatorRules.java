package dev.witan.systemtests.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Registry;
import dev.witan.statemachine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decide, then apply: a method annotated with {@link Mutator} changes the state, and may only be
 * called by an applier, by another mutator, or by a method named {@code restore}.
 */
final class MutatorRules {
  private MutatorRules() {}

  /** Every method that carries the annotation. */
  static List<JavaMethod> mutators(JavaClasses classes) {
    List<JavaMethod> found = new ArrayList<>();
    for (JavaClass type : classes) {
      for (JavaMethod method : type.getMethods()) {
        if (method.isAnnotatedWith(Mutator.class)) {
          found.add(method);
        }
      }
    }
    return found;
  }

  /** Calls of mutators and references to them, from where they must not be. */
  static Set<String> strayCalls(JavaClasses classes) {
    Set<String> findings = new TreeSet<>();
    for (JavaClass type : classes) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (changesState(access) && !mayChangeState(access.getOrigin())) {
          findings.add(access.getDescription());
        }
      }
    }
    return findings;
  }

  /**
   * Calls of appliers and references to them, but for those of a module that registers them, and of
   * the machine, which applies each event as it was registered, and each entry itself.
   */
  static Set<String> strayAppliers(JavaClasses classes) {
    Set<String> findings = new TreeSet<>();
    for (JavaClass type : classes) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        JavaClass owner = access.getOrigin().getOwner();
        if (appliesAnEvent(access)
            && !isApplier(owner)
            && !isModule(owner)
            && !isMachineAtWork(owner, access.getTargetOwner())) {
          findings.add(access.getDescription());
        }
      }
    }
    return findings;
  }

  /** Mutators that hide behind a method of a super type that does not carry the annotation. */
  static Set<String> hiddenMutators(JavaClasses classes) {
    Set<String> findings = new TreeSet<>();
    for (JavaMethod mutator : mutators(classes)) {
      for (JavaMethod declared : overridden(mutator)) {
        if (!declared.isAnnotatedWith(Mutator.class)) {
          findings.add(mutator.getFullName() + " hides behind " + declared.getFullName());
        }
      }
    }
    return findings;
  }

  private static boolean changesState(JavaAccess<?> access) {
    Optional<?> member = access.getTarget().resolveMember();
    if (member.isEmpty() || !(member.get() instanceof JavaMethod)) {
      return false;
    }
    JavaMethod method = (JavaMethod) member.get();
    return method.isAnnotatedWith(Mutator.class)
        || overridden(method).stream()
            .anyMatch(declared -> declared.isAnnotatedWith(Mutator.class));
  }

  private static boolean appliesAnEvent(JavaAccess<?> access) {
    return isApplier(access.getTargetOwner())
        && access.getTarget().resolveMember().filter(JavaMethod.class::isInstance).isPresent();
  }

  private static boolean mayChangeState(JavaCodeUnit origin) {
    return origin.getName().equals("restore")
        || origin.isAnnotatedWith(Mutator.class)
        || isApplier(origin.getOwner());
  }

  private static boolean isApplier(JavaClass type) {
    return type.getSimpleName().endsWith("Applier")
        || type.getEnclosingClass().map(MutatorRules::isApplier).orElse(false);
  }

  private static boolean isMachineAtWork(JavaClass owner, JavaClass applier) {
    return owner.getPackageName().equals(Machine.class.getPackageName())
        && (applier.isEquivalentTo(Registry.Applier.class)
            || applier.getSimpleName().equals("EntryApplier"));
  }

  private static boolean isModule(JavaClass type) {
    return type.getSimpleName().endsWith("Module");
  }

  private static List<JavaMethod> overridden(JavaMethod method) {
    String[] parameters =
        method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    List<JavaMethod> declared = new ArrayList<>();
    List<JavaClass> supers = new ArrayList<>(method.getOwner().getAllRawSuperclasses());
    supers.addAll(method.getOwner().getAllRawInterfaces());
    for (JavaClass type : supers) {
      type.tryGetMethod(method.getName(), parameters).ifPresent(declared::add);
    }
    return declared;
  }
}
