package org.serachub.home;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.account.Deputies;
import org.serachub.home.HomePage.Item;
import org.serachub.request.Requester;
import org.serachub.web.Link;

/** What a deputy finds on the first page besides. It counts nothing: a count would be a look. */
@Singleton
final class DeputyTasks {
  private final Deputies deputies;

  DeputyTasks(Deputies deputies) {
    this.deputies = deputies;
  }

  /** One section for a deputy, none for anybody else. */
  List<ToDo> standingIn(Requester by) {
    return deputies.isDeputy(by)
        ? List.of(
            new ToDo(
                "As deputy",
                "",
                List.of(
                    new ToDo.Plain(
                        new Item(
                            new Link("Conflicts that you stand in for", "/conflicts"),
                            "Cases that others who hold your role are kept from"))),
                Optional.empty()))
        : List.of();
  }
}
