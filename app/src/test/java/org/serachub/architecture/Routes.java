package org.serachub.architecture;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.Role;
import org.serachub.web.Access;

/** Every route as the server will serve it, read from the router. */
public final class Routes {
  private Routes() {}

  /**
   * One route.
   *
   * @param path with its variables, such as {@code /cases/{reference}}
   * @param who {@code open}, {@code signed-in} or the roles
   * @param audit the kind of event an answer with case data leaves, or {@code none}; {@code
   *     missing} if the method does not say
   */
  public record Route(String method, String path, String who, String audit) {
    /** True if it changes nothing. */
    public boolean reads() {
      return method.equals("GET");
    }

    /** True if an answer of it can carry case data. */
    public boolean audited() {
      return !audit.equals("none");
    }

    @Override
    public String toString() {
      return "%-4s %s  %s  %s".formatted(method, path, who, audit);
    }
  }

  /** All routes, sorted by path and method; HEAD follows from GET and is left out. */
  public static List<Route> of(ApplicationContext context) {
    return context
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .map(Routes::read)
        .distinct()
        .sorted(java.util.Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  private static Route read(UriRouteInfo<?, ?> route) {
    var metadata = route.getTargetMethod().getAnnotationMetadata();
    return new Route(
        route.getHttpMethodName(),
        path(route.getUriMatchTemplate()),
        who(metadata),
        audit(metadata));
  }

  private static String path(UriMatchTemplate template) {
    return template.toString().replaceAll("\\{[?&][^}]*}", "");
  }

  private static String audit(AnnotationMetadata metadata) {
    return metadata.stringValue(Access.class, "audit").orElse("missing");
  }

  private static String who(AnnotationMetadata metadata) {
    if (metadata.booleanValue(Access.class, "open").orElse(false)) {
      return "open";
    }
    var roles = Stream.of(metadata.enumValues(Access.class, Role.class));
    var words = roles.map(Role::word).sorted().collect(Collectors.joining(","));
    return words.isEmpty() ? "signed-in" : words;
  }
}
