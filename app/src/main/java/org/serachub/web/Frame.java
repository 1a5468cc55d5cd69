package org.serachub.web;

import java.util.List;
import java.util.Optional;
import org.serachub.audit.Receipt;

/**
 * What stands around every page.
 *
 * @param title of the page, and its main heading
 * @param viewing who the page is drawn for; empty before sign-in
 * @param path of this page, where its forms are sent
 * @param csrf token for the forms of this page
 * @param request id of this request, and of every form on this page
 * @param navigation where this role may go
 * @param receipt number of the event that recorded what this page discloses
 * @param done what was done just now
 * @param assets where style, script and fonts of this version are
 */
public record Frame(
    String title,
    Optional<Viewing> viewing,
    String path,
    String csrf,
    String request,
    List<Link> navigation,
    Partnership partnership,
    Optional<String> receipt,
    Optional<Done> done,
    String assets) {

  /**
   * The line "You are viewing as …, for …".
   *
   * @param role in plain words
   * @param agency empty for administrators
   * @param purpose in plain words; empty on pages that hold no case
   */
  public record Viewing(
      String person, String role, Optional<String> agency, Optional<String> purpose) {}

  /** Copies the list. */
  public Frame {
    navigation = List.copyOf(navigation);
  }

  /** The same frame with the receipt of what the page discloses. */
  public Frame with(Receipt of) {
    return new Frame(
        title,
        viewing,
        path,
        csrf,
        request,
        navigation,
        partnership,
        Optional.of(of.number()),
        done,
        assets);
  }

  /** The same frame under another title, which must hold nothing typed about a case. */
  public Frame titled(String other) {
    return new Frame(
        other, viewing, path, csrf, request, navigation, partnership, receipt, done, assets);
  }

  /** The word for the person at risk that this partnership has chosen. */
  public String survivor() {
    return partnership.wording();
  }
}
