package org.serachub.web.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.conference.Partnership;
import org.serachub.testing.Browser;

/** Whoever hangs up before the answer has gone leaves an event that says so. */
final class DeliveryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Partnership partnership;
  private Browser constable;
  private String page;

  @BeforeEach
  void signIn() {
    partnership = new Partnership();
    constable = partnership.browser(partnership.constable);
    page = "/cases/" + partnership.case1.reference();
  }

  @AfterEach
  void close() {
    constable.close();
    partnership.close();
  }

  @Test
  void anAnswerThatWasNotTakenIsSaidNotToBeDelivered() throws IOException {
    assertEquals(200, constable.get(page).status());
    var normal = shown();
    assertTrue(constable.get(page).text().contains(Partnership.NAME));

    hangUp("GET " + page);
    waitForOneMore(0);

    assertEquals(normal + 2, shown(), "the attempt is recorded all the same");
    assertEquals(1, lost(), "of three answers one was lost");
    var refers =
        partnership
            .hub
            .sql()
            .number("SELECT refers_to FROM audit_event WHERE kind = 'not-delivered'");
    assertEquals(
        partnership
            .hub
            .sql()
            .number("SELECT MAX(seq) FROM audit_event WHERE kind = 'consultation'"),
        refers);
    assertEquals(200, constable.get(page).status());
    assertEquals(1, lost());
  }

  @Test
  void aListThatWasNotTakenIsSaidNotToBeDeliveredEither() throws IOException {
    hangUp("GET /cases");
    waitForOneMore(0);

    hangUp("GET /cases");
    waitForOneMore(1);

    assertEquals(2, lost());
  }

  @Test
  void theNameOfAnAnswerIsNotSent() {
    var answer = constable.get(page);

    assertEquals(200, answer.status());
    assertEquals(null, answer.header(FollowAnswers.NAME));
    assertFalse(answer.response().headers().map().toString().contains("serac-answer"));
  }

  private long shown() {
    return partnership.events("consultation");
  }

  private long lost() {
    return partnership.events("not-delivered");
  }

  // Asks, and resets the connection while the hub waits for its trail: the request was read, and
  // not a byte of the answer is sent.
  private void hangUp(String what) throws IOException {
    try (var trail = partnership.hub.database().migration().connect();
        var hold = trail.createStatement()) {
      trail.setAutoCommit(false);
      hold.executeQuery("SELECT seq FROM audit_head WHERE id = 1 FOR UPDATE").close();
      askAndReset(what);
      trail.rollback();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void askAndReset(String what) throws IOException {
    var uri = partnership.hub.uri();
    var before = ReceivedRequests.COUNT.get();
    try (var socket = new Socket(InetAddress.getByName(uri.getHost()), uri.getPort())) {
      socket.setSoLinger(true, 0);
      var request =
          what
              + " HTTP/1.1\r\nHost: "
              + uri.getAuthority()
              + "\r\nCookie: "
              + cookies(constable.cookies())
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      waitUntil(() -> ReceivedRequests.COUNT.get() > before, "the request was not read");
    }
  }

  private static String cookies(Map<String, String> cookies) {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void waitForOneMore(long than) {
    waitUntil(() -> lost() > than, "nobody said that the answer was lost");
  }

  private static void waitUntil(BooleanSupplier done, String otherwise) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertTrue(done.getAsBoolean(), otherwise);
  }
}
