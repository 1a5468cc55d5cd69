package org.serachub.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;

/** Where a request comes from: the peer, or what a proxy we trust says of it. */
@Singleton
public final class Source {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final Set<String> trusted;

  /** Trusts the proxies at the addresses given, separated by commas; none by default. */
  Source(@Value("${serac.trusted-proxies:}") String trusted) {
    this.trusted = Set.copyOf(Arrays.asList(trusted.strip().split("\\s*,\\s*", -1)));
  }

  /** The network address, as digits. */
  public String of(HttpRequest<?> request) {
    var peer = request.getRemoteAddress().getAddress();
    var source = peer == null ? "unknown" : peer.getHostAddress();
    if (!trusted.contains(source)) {
      return source;
    }
    var hops = request.getHeaders().getAll(FORWARDED_FOR).stream();
    // Only the last hop was written by the proxy; whatever stands before it, anybody may have sent.
    return hops.flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .filter(hop -> hop.matches("[0-9a-fA-F.:]{2,45}"))
        .reduce(source, (earlier, later) -> later);
  }
}
