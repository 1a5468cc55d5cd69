package org.serachub.casefile.web;

import java.util.List;
import org.serachub.web.list.ListView;

/**
 * A page of a reader's own cases.
 *
 * @param mayOpen this role opens cases
 */
public record CaseListPage(ListView list, List<CaseRow> rows, boolean mayOpen) {
  /** Copies the list. */
  public CaseListPage {
    rows = List.copyOf(rows);
  }
}
