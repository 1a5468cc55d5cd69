package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.serachub.testing.Folders;
import org.serachub.testing.FreePort;
import org.serachub.testing.HubProcess;

/** What an operator's tools learn of a running hub, and what they do not. */
class OperationsTest {
  private static final Path FOLDER = Folders.fresh();
  private static final List<String> CLOSED =
      List.of(
          "/beans",
          "/env",
          "/loggers",
          "/stop",
          "/threaddump",
          "/routes",
          "/info",
          "/refresh",
          "/caches",
          "/metrics",
          "/heapdump");

  private static int port;
  private static HubProcess hub;

  @BeforeAll
  static void start() {
    port = FreePort.next();
    hub =
        HubProcess.hub(
            FOLDER.resolve("data"), "--no-demo", "--json-log", "--operations-port", "" + port);
  }

  @AfterAll
  static void stop() {
    hub.stop();
    Folders.delete(FOLDER);
  }

  @Test
  void saysThatItLivesAndIsReadyAndNoMore() throws Exception {
    for (var path : List.of("/health/liveness", "/health/readiness")) {
      var answer = ask(operations(path));

      assertEquals(200, answer.statusCode(), path);
      assertEquals("{\"status\":\"UP\"}", answer.body());
    }
  }

  @Test
  void countsRequestsByRouteAndNotByWhatTheyName() throws Exception {
    ask(hub.uri().resolve("/cases/7KQ3-9F2D"));
    ask(hub.uri().resolve("/welcome/" + "A".repeat(43)));
    ask(hub.uri().resolve("/nothing-like-it"));
    var style =
        Pattern.compile("/assets/[^\"]+[.]css").matcher(ask(hub.uri().resolve("/sign-in")).body());
    assertTrue(style.find());
    assertEquals(200, ask(hub.uri().resolve(style.group())).statusCode());

    var metrics = ask(operations("/prometheus")).body();

    assertTrue(metrics.contains("uri=\"/assets/{version}/{name}\""), metrics);
    assertTrue(metrics.contains("uri=\"/sign-in\""), metrics);
    assertFalse(metrics.contains(style.group()), metrics);
    assertFalse(metrics.contains("7KQ3"), metrics);
    assertFalse(metrics.contains("AAAA"), metrics);
    assertFalse(metrics.contains("nothing-like-it"), metrics);
  }

  @Test
  void labelsAreOfAClosedList() throws Exception {
    ask(hub.uri().resolve("/sign-in"));
    var names =
        Pattern.compile("[{,]([a-z_]+)=\"")
            .matcher(ask(operations("/prometheus")).body())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    var known =
        List.of(
            "action",
            "area",
            "cause",
            "cores",
            "exception",
            "gc",
            "id",
            "level",
            "method",
            "name",
            "quantile",
            "runtime",
            "state",
            "status",
            "uri",
            "vendor",
            "version",
            "path",
            "type");
    assertTrue(names.contains("uri"), names.toString());
    names.removeAll(known);
    assertEquals(List.of(), List.copyOf(names));
  }

  @Test
  void keepsThePortsApart() throws Exception {
    for (var path : List.of("/health", "/health/liveness", "/health/readiness", "/prometheus")) {
      assertEquals(404, ask(hub.uri().resolve(path)).statusCode(), path);
    }
    assertEquals(200, ask(hub.uri().resolve("/sign-in")).statusCode());
    assertEquals(404, ask(operations("/sign-in")).statusCode());
    assertEquals(404, ask(operations("/")).statusCode());
  }

  @Test
  void opensNothingElse() throws Exception {
    for (var path : CLOSED) {
      assertEquals(404, ask(operations(path)).statusCode(), path);
      assertEquals(404, ask(hub.uri().resolve(path)).statusCode(), path);
    }
    assertFalse(ask(operations("/health/beans")).body().contains("bean"));
  }

  @Test
  void needsAPortOfItsOwn() {
    var same = "" + FreePort.next();
    var ended =
        HubProcess.run(
            "run",
            "--no-demo",
            "--data",
            FOLDER.resolve("other").toString(),
            "--port",
            same,
            "--operations-port",
            same);

    assertEquals(1, ended.err().size(), ended.toString());
    assertTrue(ended.code() != 0);
    assertTrue(ended.err().getFirst().contains("a port of its own"), ended.toString());
  }

  private static URI operations(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> ask(URI uri) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(uri).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }
}
