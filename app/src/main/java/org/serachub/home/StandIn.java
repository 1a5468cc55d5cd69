package org.serachub.home;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.account.Deputies;
import org.serachub.home.HomePage.Item;
import org.serachub.home.HomePage.Section;
import org.serachub.request.Requester;
import org.serachub.web.Link;

/** What a deputy finds on the first page besides. It counts nothing: a count would be a look. */
@Singleton
final class StandIn {
  private static final Section CONFLICTS =
      new Section(
          "As deputy",
          "",
          List.of(
              new Item(
                  new Link("Conflicts that you stand in for", "/conflicts"),
                  "Cases that others who hold your role are kept from")),
          Optional.empty());

  private final Deputies deputies;

  StandIn(Deputies deputies) {
    this.deputies = deputies;
  }

  /** The sections of a first page, with the deputy's where the reader is one. */
  HomePage page(Requester requester, List<Section> sections) {
    return new HomePage(
        deputies.isDeputy(requester)
            ? Stream.concat(sections.stream(), Stream.of(CONFLICTS)).toList()
            : sections);
  }
}
