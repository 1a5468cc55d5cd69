package org.serachub.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/** Says to the hub what no client library would say, with the cookies of a browser. */
final class Wire {
  private final TestHub hub;

  Wire(TestHub hub) {
    this.hub = hub;
  }

  /** What came back, byte for byte as Latin 1. */
  record Said(int status, String head, String body) {
    boolean has(String header) {
      return head.toLowerCase(Locale.ROOT).contains("\r\n" + header.toLowerCase(Locale.ROOT) + ":");
    }
  }

  /** Sends a request without a body. */
  Said send(String method, String path, Browser browser, Map<String, String> headers) {
    return send(method, path, browser, headers, "");
  }

  /** Sends a request; what {@code headers} names replaces what would be sent. */
  Said send(String method, String path, Browser browser, Map<String, String> headers, String body) {
    var all = new LinkedHashMap<String, String>();
    all.put("Host", hub.uri().getAuthority());
    all.put("Connection", "close");
    if (!browser.cookies().isEmpty()) {
      all.put(
          "Cookie",
          browser.cookies().entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (!body.isEmpty()) {
      all.put("Content-Length", Integer.toString(body.length()));
    }
    all.putAll(headers);
    var lines =
        all.entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
            .collect(Collectors.joining());
    return said(exchange(method + " " + path + " HTTP/1.1\r\n" + lines + "\r\n" + body));
  }

  private String exchange(String request) {
    try (var socket = new Socket(hub.uri().getHost(), hub.uri().getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(request.lines().findFirst().orElse(""), e);
    }
  }

  private static Said said(String answer) {
    var end = answer.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("no answer: `" + answer + "`");
    }
    return new Said(
        Integer.parseInt(answer.substring(9, 12)),
        answer.substring(0, end + 2),
        answer.substring(end + 4));
  }
}
