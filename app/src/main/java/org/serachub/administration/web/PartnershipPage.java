package org.serachub.administration.web;

import java.util.List;
import java.util.Map;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The form about the partnership itself.
 *
 * @param version the settings it was filled from
 * @param now what somebody else saved first, in words; mostly empty
 */
public record PartnershipPage(
    Typed typed, List<Option> hosts, long version, Map<String, String> now) {
  /** The words a partnership may choose from. */
  public static final List<Option> WORDINGS =
      List.of(new Option("survivor", "Survivor"), new Option("victim", "Victim"));

  /** Copies the list. */
  public PartnershipPage {
    hosts = List.copyOf(hosts);
  }
}
