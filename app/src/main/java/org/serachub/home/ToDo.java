package org.serachub.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.disclosure.Ahead;
import org.serachub.home.HomePage.Item;
import org.serachub.request.CaseId;
import org.serachub.web.Link;

/**
 * One thing to look after, before the door was asked about the cases it names.
 *
 * @param empty what stands there when there is nothing
 * @param plain the lines that name no case
 * @param named the lines about cases, in their order
 * @param all where all of it is
 */
record ToDo(String title, String empty, List<Item> plain, Ahead<Named> named, Optional<Link> all) {
  /** How many lines of cases a section has at the most; the rest is on the list it leads to. */
  static final int MOST = 8;

  ToDo {
    plain = List.copyOf(plain);
  }

  /** Of lines that are all at hand. */
  ToDo(String title, String empty, List<? extends Entry> entries, Optional<Link> all) {
    this(
        title,
        empty,
        entries.stream()
            .flatMap(entry -> entry instanceof Plain of ? Stream.of(of.item()) : Stream.empty())
            .toList(),
        Ahead.of(
            entries.stream()
                .flatMap(entry -> entry instanceof Named of ? Stream.of(of) : Stream.empty())),
        all);
  }

  /** True if it tells what was answered to referrals. */
  boolean ofAnswers() {
    return named.some(0, 1).stream().anyMatch(OfAnswer.class::isInstance);
  }

  /** One line. */
  sealed interface Entry {}

  /** A line that is there only if the door says so. */
  sealed interface Named extends Entry {
    /** The case it is about. */
    CaseId id();
  }

  /** A line that names no case. */
  record Plain(Item item) implements Entry {}

  /**
   * A line about a case, which is there only if the door says so.
   *
   * @param detail what stands beside who it is about
   * @param to where it leads; empty: to the case
   */
  record OfCase(CaseId id, String detail, Optional<String> tag, Optional<Link> to)
      implements Named {
    /** A line that leads to the case. */
    OfCase(CaseId id, String detail, Optional<String> tag) {
      this(id, detail, tag, Optional.empty());
    }
  }

  /** A line about a referral, which is there only if the door shows what was answered on it. */
  record OfAnswer(CaseId id) implements Named {}
}
