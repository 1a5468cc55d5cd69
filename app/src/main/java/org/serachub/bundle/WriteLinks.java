package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.serachub.account.Digest;
import org.serachub.account.OneTimeLinks;
import org.serachub.bundle.format.Bundle;
import org.serachub.platform.Ids;

/** Makes the links by which real people choose a password. */
@Singleton
final class WriteLinks {
  private final Rows rows;
  private final Ids ids;

  WriteLinks(Rows rows, Ids ids) {
    this.rows = rows;
    this.ids = ids;
  }

  List<Loaded.Invitation> invite(List<Bundle.Person> people, Load load) {
    var links = new ArrayList<@Nullable Object[]>();
    var invitations = new ArrayList<Loaded.Invitation>();
    for (var person : people) {
      var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.bytes(32));
      links.add(
          new @Nullable Object[] {
            Digest.of(secret).bytes(),
            load.names().person(person.address()),
            "invite",
            load.made().at().plus(OneTimeLinks.LIFE)
          });
      invitations.add(
          new Loaded.Invitation(
              Names.lower(person.address().value()), person.name().value(), "/welcome/" + secret));
    }
    rows.insert("one_time_link", "secret_hash, person, purpose, expires_at", links);
    return invitations;
  }
}
