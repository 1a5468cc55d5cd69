package org.serachub.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A browser without script: keeps cookies, fills in forms, follows no redirects by itself. */
public final class Browser implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final URI home;

  /** A browser that has been nowhere yet. */
  public Browser(TestHub hub) {
    this.home = hub.uri();
  }

  /** Goes to a path. */
  public Answer get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  /** Goes to a path and on, wherever it is sent. */
  public Answer open(String path) {
    return follow(get(path));
  }

  /** Goes wherever {@code answer} sends it. */
  public Answer follow(Answer answer) {
    var last = answer;
    for (var hops = 0; last.location().isPresent() && hops < 5; hops++) {
      last = get(last.location().get());
    }
    return last;
  }

  /** Sends the form of {@code page} whose controls include all of {@code answers}. */
  public Answer submit(Answer page, Map<String, String> answers) {
    var form =
        page.html().select("form").stream()
            .filter(
                candidate ->
                    answers.keySet().stream()
                        .allMatch(name -> !candidate.select("[name=" + name + "]").isEmpty()))
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> new AssertionError("no such form on " + page.path()));
    return submit(form, page, answers);
  }

  /** Sends that form, with what it holds already where nothing else is said. */
  public Answer submit(Element form, Answer page, Map<String, String> answers) {
    var fields = new LinkedHashMap<String, String>();
    for (var control : form.select("input, textarea, select")) {
      var off = control.is("[type=checkbox], [type=radio]") && !control.hasAttr("checked");
      if (!off && !control.attr("name").isEmpty()) {
        fields.put(
            control.attr("name"),
            control.is("select") ? control.select("[selected]").attr("value") : control.val());
      }
    }
    fields.putAll(answers);
    return post(form.attr("action").isEmpty() ? page.path() : form.attr("action"), fields);
  }

  /** Sends fields to a path, as a form. */
  public Answer post(String path, Map<String, String> fields) {
    return post(path, encode(fields), Map.of());
  }

  /** Sends a body to a path, as a form, with more headers. */
  public Answer post(String path, String body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    return send(request);
  }

  /** Signs in and goes on to the first page, whatever it is. */
  public Answer signIn(String address, String password) {
    return submit(get("/sign-in"), Map.of("username", address, "password", password));
  }

  /** What the browser keeps, by name. */
  public Map<String, String> cookies() {
    return cookies;
  }

  /** As a form is sent. */
  public static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    http.close();
  }

  private Answer send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.setHeader(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var sent = request.build();
      var response = http.send(sent, HttpResponse.BodyHandlers.ofByteArray());
      response.headers().allValues("set-cookie").forEach(this::keep);
      return new Answer(sent.uri().getPath(), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    var pair = header.split(";", 2)[0].split("=", 2);
    if (header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private URI at(String path) {
    return URI.create(home.getScheme() + "://" + home.getAuthority() + path);
  }

  /** What came back. */
  public record Answer(String path, HttpResponse<byte[]> response) {
    /** The status. */
    public int status() {
      return response.statusCode();
    }

    /** The body as text. */
    public String text() {
      return new String(response.body(), UTF_8);
    }

    /** The body as a page. */
    public Document html() {
      return Jsoup.parse(text());
    }

    /** One header. */
    public @Nullable String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    /** Where it sends the browser, a path. */
    public Optional<String> location() {
      return response.headers().firstValue("location");
    }

    /** The hidden controls of the last form: token, id and whatever else. */
    public Map<String, String> hidden() {
      var hidden = new HashMap<String, String>();
      html()
          .select("main form input[type=hidden]")
          .forEach(control -> hidden.put(control.attr("name"), control.val()));
      return hidden;
    }
  }
}
