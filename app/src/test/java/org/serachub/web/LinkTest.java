package org.serachub.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkTest {
  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "javascript:alert(1)", "", "x"})
  void refusesToLeaveTheHub(String href) {
    assertThrows(IllegalArgumentException.class, () -> new Link("x", href));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/cases", "/cases?stage=closed", "?stage=closed", "#field"})
  void takesAPathOfThisSite(String href) {
    assertEquals(href, new Link("x", href).href());
  }
}
