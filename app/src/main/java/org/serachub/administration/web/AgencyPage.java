package org.serachub.administration.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.serachub.decision.Sector;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.Words;

/**
 * The form about one agency.
 *
 * @param fresh true for one that is not kept yet: its code can still be chosen, it has no people
 * @param leads who may lead it
 * @param version what it was filled from
 * @param now what somebody else saved first, in words; mostly empty
 */
public record AgencyPage(
    Typed typed, boolean fresh, List<Option> leads, long version, Map<String, String> now) {
  /** Every sector. */
  public static final List<Option> SECTORS =
      Stream.of(Sector.values())
          .map(sector -> new Option(sector.word(), Words.of(sector)))
          .toList();

  /** Copies the list. */
  public AgencyPage {
    leads = List.copyOf(leads);
  }
}
