package org.serachub.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a hub answers, and what stands in front of it. */
final class ListenOptions {
  /**
   * Health and metrics for an operator's tools: nothing of a case is there. Address and driver of
   * the database would be labels, so its own metrics stay off.
   */
  private static final Map<String, Object> OPERATIONS =
      Map.of(
          "endpoints.health.enabled", "true",
          "endpoints.prometheus.enabled", "true",
          "micronaut.metrics.enabled", "true",
          "micronaut.metrics.export.prometheus.enabled", "true",
          "micronaut.metrics.binders.jdbc.enabled", "false");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port to answer on (default: 8080; 0: any that is free)")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "address to answer on (default: 127.0.0.1)")
  private String host = "127.0.0.1";

  @Option(
      names = "--single-factor",
      description =
          "accept that sign-in has one factor, so that --host may be reachable from outside")
  private boolean singleFactor;

  @Option(
      names = "--operations-port",
      paramLabel = "N",
      description =
          "port, at the same address, for /health/liveness, /health/readiness and /prometheus;"
              + " let nothing but your own tools reach it (default: none)")
  private @Nullable Integer operationsPort;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "how people reach the hub through a proxy, such as https://hub.example.org: links name it,"
              + " and with https cookies are for TLS alone")
  private @Nullable String url;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "address of that proxy; its X-Forwarded-For is believed, nobody else's (may be repeated)")
  private List<String> trustedProxies = List.of();

  /** Refuses what cannot be, before anything is started. */
  Listening check() {
    var binding = Binding.check(host, port, singleFactor);
    var settings =
        new HashMap<String, Object>(
            Map.of(
                "micronaut.server.host", binding.host(),
                "micronaut.server.port", binding.setting(),
                "serac.tls", publicUrl().startsWith("https:"),
                "serac.url", publicUrl(),
                "serac.trusted-proxies", String.join(",", trustedProxies)));
    if (operationsPort != null) {
      settings.putAll(OPERATIONS);
      settings.put("endpoints.all.port", operations(binding).setting());
    }
    return new Listening(binding.loopback(), settings);
  }

  private String publicUrl() {
    if (url == null) {
      return "";
    }
    if (!url.matches("https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?/?")) {
      throw new CommandRefused("--url must look like https://hub.example.org");
    }
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Binding operations(Binding main) {
    var own = operationsPort == null ? 0 : operationsPort;
    if (own == 0 || own == main.port()) {
      throw new CommandRefused("--operations-port must be a port of its own");
    }
    return Binding.check(host, own, singleFactor);
  }

  /**
   * What was checked.
   *
   * @param loopback nobody outside this machine reaches it
   * @param settings for the service
   */
  record Listening(boolean loopback, Map<String, Object> settings) {}
}
