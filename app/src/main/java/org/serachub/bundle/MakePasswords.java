package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.serachub.account.Passwords;
import org.serachub.bundle.format.Bundle;
import org.serachub.bundle.format.Written;
import org.serachub.platform.Ids;

/** Gives fictional people random passwords, told once. */
@Singleton
final class MakePasswords {
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;

  private final Passwords passwords;
  private final Ids ids;

  MakePasswords(Passwords passwords, Ids ids) {
    this.passwords = passwords;
    this.ids = ids;
  }

  Credentials of(Planned planned) {
    var stored = new HashMap<String, String>();
    var signIns = new ArrayList<Loaded.SignIn>();
    for (var person : planned.plan().people()) {
      var address = Names.lower(person.address().value());
      var password = fresh();
      stored.put(address, passwords.stored(password));
      signIns.add(signIn(person, address, password, planned));
    }
    return new Credentials(stored, signIns);
  }

  private static Loaded.SignIn signIn(
      Bundle.Person person, String address, String password, Planned planned) {
    var first = person.roles().stream().findFirst();
    return new Loaded.SignIn(
        address,
        person.name().value(),
        password,
        first.map(held -> held.role().value().word()).orElse(""),
        first.flatMap(Bundle.RoleHeld::agency).map(code -> name(code, planned)).orElse(""));
  }

  private static String name(Written<String> code, Planned planned) {
    return planned.checked().bundle().agencies().stream()
        .filter(agency -> agency.code().value().equals(code.value()))
        .map(agency -> agency.name().value())
        .findFirst()
        .or(() -> Optional.ofNullable(planned.hub().agencyNames().get(code.value())))
        .orElse("");
  }

  /** About 99 bits, in groups of five. */
  private String fresh() {
    var text = new StringBuilder();
    while (text.length() < LENGTH + 3) {
      var sign = ids.bytes(1)[0] & 0xFF;
      if (sign < SIGNS.length() * 8) {
        text.append(text.length() % 6 == 5 ? "-" : "");
        text.append(SIGNS.charAt(sign % SIGNS.length()));
      }
    }
    return text.toString();
  }
}
