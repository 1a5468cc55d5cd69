package org.serachub.referral.web;

import java.util.List;
import org.serachub.web.Link;

/** A requester's referrals that are not sent yet: when they were begun, and nothing of them. */
public record DraftListPage(List<Row> rows, Link begin) {
  /** One of them. */
  public record Row(Link link, String saved, String erased, Link erase) {}

  /** Copies the list. */
  public DraftListPage {
    rows = List.copyOf(rows);
  }
}
