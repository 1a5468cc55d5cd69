package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.account.OneTimeLinks;
import org.serachub.bundle.format.Bundle;
import org.serachub.request.PersonId;

/** Makes the links by which real people choose a password. */
@Singleton
final class WriteLinks {
  private final OneTimeLinks links;

  WriteLinks(OneTimeLinks links) {
    this.links = links;
  }

  List<Loaded.Invitation> invite(List<Bundle.Person> people, Load load) {
    return people.stream().map(person -> invite(person, load)).toList();
  }

  private Loaded.Invitation invite(Bundle.Person person, Load load) {
    var id = new PersonId(load.names().person(person.address()));
    return new Loaded.Invitation(
        Names.lower(person.address().value()),
        person.name().value(),
        "/welcome/" + links.first(id, load.made().at()));
  }
}
