package org.serachub.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.http.annotation.HttpMethodMapping;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.serachub.audit.AuditEvent;
import org.serachub.keys.DraftKeys;
import org.serachub.web.Access;

/** Who may know whom, and what no code may do. */
@AnalyzeClasses(
    packages = "org.serachub",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.HandWritten.class})
class ArchitectureTest {

  /** Leaves out what annotation processors and the template compiler write, and jars of tests. */
  static final class HandWritten implements ImportOption {
    @Override
    public boolean includes(com.tngtech.archunit.core.importer.Location location) {
      return !location.contains("-tests.jar")
          && !location.contains("$Definition")
          && !location.contains("$Introspection")
          && !location.contains("$Intercepted");
    }
  }

  @ArchTest
  static final ArchRule only_disclosure_opens_what_is_sealed =
      noClasses()
          .that(resideOutsideOfPackage("org.serachub.disclosure"))
          .should()
          .callMethodWhere(
              describe(
                  "opens a sealed value",
                  call ->
                      call.getTargetOwner().getSimpleName().equals("Sealed")
                          && call.getName().equals("open")))
          .orShould()
          .callConstructorWhere(
              describe(
                  "makes a permit",
                  call -> call.getTargetOwner().getSimpleName().equals("Permit")));

  @ArchTest
  static final ArchRule only_its_own_class_opens_a_draft =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.serachub.referral.OpenDraft")
          .should()
          .callMethod(
              DraftKeys.class, "open", UUID.class, byte[].class, byte[].class, byte[].class);

  @ArchTest
  static final ArchRule only_triage_asks_what_may_be_the_same =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.serachub.triage..", "org.serachub.matching..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.serachub.matching.FindMatches");

  @ArchTest
  static final ArchRule the_decision_depends_on_nothing =
      noClasses()
          .that()
          .resideInAPackage("org.serachub.decision..")
          .should()
          .dependOnClassesThat(
              resideOutsideOfPackage("org.serachub.decision..")
                  .and(resideOutsideOfPackage("java.."))
                  .and(resideOutsideOfPackage("org.jspecify.."))
                  .and(resideOutsideOfPackage("org.snakeyaml.."))
                  .and(resideOutsideOfPackage("com.google.errorprone.annotations..")));

  @ArchTest
  static final ArchRule the_decision_is_pure =
      noClasses()
          .that()
          .resideInAPackage("org.serachub.decision")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql..");

  @ArchTest
  static final ArchRule the_head_of_the_tree_knows_no_feature =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.serachub.request..",
              "org.serachub.audit",
              "org.serachub.keys..",
              "org.serachub.platform..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.serachub..")
                  .and(resideOutsideOfPackage("org.serachub.request.."))
                  .and(resideOutsideOfPackage("org.serachub.audit.."))
                  .and(resideOutsideOfPackage("org.serachub.keys.."))
                  .and(resideOutsideOfPackage("org.serachub.platform.."))
                  .and(resideOutsideOfPackage("org.serachub.migrations.."))
                  .and(resideOutsideOfPackage("org.serachub.decision..")));

  @ArchTest
  static final ArchRule packages_do_not_depend_in_a_circle =
      slices().matching("org.serachub.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule who_asks_is_an_argument =
      noClasses()
          .should()
          .dependOnClassesThat(
              simpleName("SecurityUtils")
                  .or(simpleName("ThreadContext"))
                  .or(resideInAPackage("org.apache.shiro.web..")));

  @ArchTest
  static final ArchRule time_is_injected =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.serachub.platform..")
          .should()
          .callMethodWhere(
              describe(
                  "reads the system's clock",
                  call ->
                      isNowWithoutClock(call)
                          || call.getTargetOwner().isEquivalentTo(Clock.class)
                              && call.getName().startsWith("system")));

  @ArchTest
  static final ArchRule chance_is_injected =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.serachub.platform..", "org.serachub.keys..", "org.serachub.embedded..")
          .should()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructorWhere(
              describe(
                  "makes a source of chance",
                  call ->
                      call.getTargetOwner().isEquivalentTo(Random.class)
                          || call.getTargetOwner().isEquivalentTo(SecureRandom.class)));

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      noClasses().should().haveNameMatching(".*\\.\\w*(Util|Helper|Manager|Impl)\\w*");

  @ArchTest
  static final ArchRule no_package_is_a_drawer =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..service..",
              "..dto..",
              "..mapper..",
              "..util..",
              "..impl..",
              "..common..",
              "..helper..",
              "..manager..");

  @ArchTest
  static final ArchRule every_route_says_who_may_take_it =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethodMapping.class)
          .should()
          .beAnnotatedWith(Access.class);

  @ArchTest
  static final ArchRule pages_of_one_feature_do_not_know_those_of_another =
      slices().matching("org.serachub.(*).web..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule events_are_records =
      classes().that().implement(AuditEvent.class).should().beRecords();

  @ArchTest
  static final ArchRule beans_are_made_by_constructors =
      fields()
          .should()
          .notBeAnnotatedWith("jakarta.inject.Inject")
          .andShould()
          .notBeAnnotatedWith("io.micronaut.context.annotation.Value");

  @ArchTest
  static final ArchRule fields_of_what_others_use_do_not_change =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .doNotHaveModifier(JavaModifier.VOLATILE)
          .and()
          .areNotAnnotatedWith("picocli.CommandLine$Spec")
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule time_is_of_this_century =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Calendar");

  private static boolean isNowWithoutClock(JavaCall<?> call) {
    return call.getTargetOwner().getPackageName().equals("java.time")
        && call.getName().equals("now")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }
}
