package org.serachub.bundle.format;

import java.util.Locale;
import java.util.regex.Pattern;
import org.serachub.decision.Content;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.FieldType;

/**
 * Checks that what is called fictional reaches nobody real, and that what is real claims nothing
 * that only its people can say themselves.
 */
final class CheckFiction {
  /** RFC 2606: domains that will never be anybody's. */
  private static final Pattern RESERVED =
      Pattern.compile(".*[@.](?:(?:[^.]+\\.)*(?:example|test|invalid)|example\\.(?:com|net|org))");

  /** Ofcom's numbers for drama, from 0, digits alone. */
  private static final Pattern DRAMA =
      Pattern.compile(
          "0(?:1632960|7700900|2079460|8081570|3069990|9098790|"
              + "1(?:13|14|15|16|17|18|21|31|41|51|61)4960|1914980|2896496|2920180)\\d{3}");

  private final Bundle bundle;
  private final FieldCatalogue catalogue;
  private final Mistakes mistakes;

  CheckFiction(Bundle bundle, FieldCatalogue catalogue, Mistakes mistakes) {
    this.bundle = bundle;
    this.catalogue = catalogue;
    this.mistakes = mistakes;
  }

  void check() {
    if (bundle.fictional().value()) {
      bundle.people().forEach(person -> reachesNobody(person.address()));
      bundle.cases().forEach(one -> one.values().forEach(this::reachesNobody));
    } else {
      bundle.people().forEach(person -> person.roles().forEach(this::unconfirmed));
      bundle.cases().forEach(this::unconfirmed);
      bundle.conferences().forEach(this::notAccepted);
    }
  }

  private void reachesNobody(Written<String> address) {
    if (!address.value().isEmpty() && !reserved(address.value())) {
      mistakes.add(address.at(), "a fictional person's address ends in .example");
    }
  }

  private static boolean reserved(String address) {
    return RESERVED.matcher(address.toLowerCase(Locale.ROOT)).matches();
  }

  private void reachesNobody(Case.Value value) {
    var type = catalogue.field(value.field().value()).map(field -> field.type());
    value
        .content()
        .ifPresent(
            content -> {
              if (content instanceof Content.Text(var text)) {
                if (type.filter(FieldType.PHONE::equals).isPresent() && !drama(text)) {
                  mistakes.add(value.at(), "a fictional phone number is one kept for drama");
                }
                if (type.filter(FieldType.EMAIL::equals).isPresent() && !reserved(text)) {
                  mistakes.add(value.at(), "a fictional e-mail address ends in .example");
                }
              }
            });
  }

  private static boolean drama(String phone) {
    var digits = phone.replaceAll("[^0-9+]", "").replaceFirst("^(?:\\+44|0044)", "0");
    return DRAMA.matcher(digits).matches();
  }

  private void unconfirmed(Bundle.RoleHeld role) {
    role.confirmedBy()
        .ifPresent(
            by -> mistakes.add(by.at(), "roles of real people are confirmed in the hub, not here"));
  }

  private void unconfirmed(Case one) {
    one.consents().forEach(consent -> consent.confirmations().forEach(this::unconfirmed));
    one.decisions().forEach(decision -> decision.confirmations().forEach(this::unconfirmed));
  }

  private void unconfirmed(Case.Confirmation confirmation) {
    mistakes.add(
        confirmation.by().person().at(), "real people confirm in the hub, not in a bundle");
  }

  private void notAccepted(Conference conference) {
    conference
        .undertakings()
        .forEach(
            given ->
                mistakes.add(
                    given.person().person().at(),
                    "real people accept the undertaking in the hub, not in a bundle"));
  }
}
