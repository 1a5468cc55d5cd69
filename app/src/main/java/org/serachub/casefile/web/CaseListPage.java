package org.serachub.casefile.web;

import java.util.List;
import org.serachub.web.list.ListView;

/**
 * A page of a reader's own cases.
 *
 * @param mayRefer this role refers
 */
public record CaseListPage(ListView list, List<CaseRow> rows, boolean mayRefer) {
  /** Copies the list. */
  public CaseListPage {
    rows = List.copyOf(rows);
  }
}
