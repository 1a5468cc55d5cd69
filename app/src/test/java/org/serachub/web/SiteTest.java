package org.serachub.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.serachub.disclosure.Disclosure;
import org.serachub.testing.TestHub;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private TestHub hub;

  @BeforeAll
  void start() {
    hub = TestHub.fresh();
  }

  @AfterAll
  void stop() {
    hub.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(hub.uri().resolve(path)).build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/source", "/accessibility", "/privacy", "/cookies"})
  void tellsEverybodyWhatTheHubIs(String path) throws Exception {
    var answer = get(path);
    var page = Jsoup.parse(answer.body());

    assertEquals(200, answer.statusCode());
    assertEquals(
        "text/html;charset=utf-8", answer.headers().firstValue("content-type").orElseThrow());
    assertTrue(page.text().contains(Disclosure.LIMITED));
    assertEquals(1, page.select("h1").size());
    assertFalse(page.select("footer a[href=/source]").isEmpty());
    assertTrue(page.select("style, script:not([src]), [style], [onclick]").isEmpty());
  }

  @Test
  void saysSoOnEveryPageWhenItIsADemonstration() throws Exception {
    assertFalse(get("/source").body().contains("Demonstration: fictional"));
    hub.sql()
        .update(
            "INSERT INTO partnership (id, name, demonstration) VALUES (1, 'Saltmarsh <b>', TRUE)"
                + " ON DUPLICATE KEY UPDATE name = VALUES(name), demonstration = TRUE");
    hub.clock().move(Duration.ofMinutes(1));

    var page = Jsoup.parse(get("/source").body());

    assertTrue(page.text().contains("Demonstration: fictional"));
    assertEquals("Saltmarsh <b>", page.expectFirst(".serac-header__partnership").text());
  }

  @Test
  void sendsEveryFileThatAPageRefersTo() throws Exception {
    var page = Jsoup.parse(get("/source").body());

    for (var path : page.select("[src], link[href]").eachAttr("src")) {
      var answer = get(path.isEmpty() ? "/favicon.ico" : path);
      assertEquals(200, answer.statusCode(), path);
    }
    for (var path : page.select("link[href]").eachAttr("href")) {
      var answer = get(path);
      assertEquals(200, answer.statusCode(), path);
      assertTrue(
          answer.headers().firstValue("cache-control").orElse("").contains("immutable"), path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/no-such-page",
        "/assets/x/no-such-file",
        "/assets/x/..%2Fapplication.properties",
        "/assets/x/serac.css%00",
        "/cases%2f..",
      })
  void answersTheSamePageForWhateverIsNotThere(String path) throws Exception {
    var answer = get(path);
    var page = Jsoup.parse(answer.body());

    assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, path);
    assertTrue(
        List.of("Page not found", "Sorry, we could not read that")
            .contains(page.expectFirst("h1").text()),
        path);
    assertFalse(answer.body().contains("Exception"));
  }

  @Test
  void answersAMethodThatARouteDoesNotTakeWithoutDetail() throws Exception {
    var request =
        HttpRequest.newBuilder(hub.uri().resolve("/source"))
            .POST(HttpRequest.BodyPublishers.ofString("a=%ff"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .build();

    var answer = http.send(request, BodyHandlers.ofString());

    assertEquals(4, answer.statusCode() / 100);
    assertFalse(answer.body().contains("POST"));
    assertFalse(answer.body().contains("Exception"));
    assertEquals(1, Jsoup.parse(answer.body()).select("h1").size());
  }
}
