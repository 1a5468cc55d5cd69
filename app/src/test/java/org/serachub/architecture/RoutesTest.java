package org.serachub.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.serachub.decision.Role;

/** No route is served that the golden list does not name, with who may take it and its event. */
class RoutesTest {
  private static final String PLANTED = "serac.test.planted-route";
  private static final Set<String> KINDS =
      Set.of(
          "none",
          "collection",
          "draft",
          "alteration",
          "consultation",
          "disclosure",
          "combination",
          "erasure",
          "sign-in",
          "sign-out",
          "policy",
          "consent",
          "decision-to-share",
          "agreement",
          "exclusion",
          "emergency",
          "undertaking",
          "notice",
          "invitation",
          "conference",
          "research",
          "administration",
          "export",
          "load",
          "verify");

  @Test
  void theRoutesAreThoseOfTheGoldenList() {
    Golden.assertGolden("routes.txt", lines(routes(Map.of())));
  }

  @Test
  void aRouteThatTheListDoesNotNameIsNoticed() {
    var planted = lines(routes(Map.of(PLANTED, "true")));

    assertTrue(planted.stream().anyMatch(line -> line.startsWith("GET  /planted")));
    assertTrue(Golden.lines("routes.txt").stream().noneMatch(line -> line.contains("/planted")));
  }

  @Test
  void everyRouteSaysWhoMayTakeItAndWhatTheTrailSaysOfIt() {
    assertEquals(List.of(), unsaid(routes(Map.of())));
  }

  @Test
  void aRouteThatDoesNotSayIsNoticed() {
    assertEquals(1, unsaid(routes(Map.of(PLANTED, "true"))).size());
  }

  @Test
  void nobodyReadsACaseWithoutSigningIn() {
    var open = routes(Map.of()).stream().filter(route -> route.who().equals("open")).toList();

    assertEquals(
        List.of(),
        open.stream()
            .filter(Routes.Route::audited)
            .filter(route -> !route.audit().startsWith("sign-"))
            .filter(route -> !route.audit().equals("administration"))
            .toList());
  }

  @Test
  void noAdministratorMayTakeARouteThatCarriesCaseData() {
    var carrying = Set.of("consultation", "disclosure", "collection", "alteration", "combination");

    assertEquals(
        List.of(),
        routes(Map.of()).stream()
            .filter(route -> carrying.contains(route.audit()))
            .filter(route -> List.of(route.who().split(",")).contains(Role.ADMINISTRATOR.word()))
            .toList());
  }

  private static List<Routes.Route> unsaid(List<Routes.Route> routes) {
    return routes.stream().filter(route -> !KINDS.contains(route.audit())).toList();
  }

  private static List<String> lines(List<Routes.Route> routes) {
    return routes.stream().map(Routes.Route::toString).toList();
  }

  private static List<Routes.Route> routes(Map<String, Object> properties) {
    try (var context =
        ApplicationContext.builder()
            .properties(properties)
            .properties(Map.of("datasources.default.enabled", "false"))
            .start()) {
      return Routes.of(context);
    }
  }

  /** A route that says nothing of itself. */
  @Controller("/planted")
  @Requires(property = PLANTED)
  static class Planted {
    @Get
    String planted() {
      return "";
    }
  }
}
