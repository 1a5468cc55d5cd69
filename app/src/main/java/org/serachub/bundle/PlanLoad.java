package org.serachub.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.bundle.format.Bundle;
import org.serachub.bundle.format.Case;
import org.serachub.bundle.format.Conference;
import org.serachub.bundle.format.Fingerprint;
import org.serachub.bundle.format.Mistake;
import org.serachub.bundle.format.Place;
import org.serachub.bundle.format.Written;

/**
 * Finds what of a bundle is new to a hub. What an earlier bundle brought just so is left out; what
 * the hub has otherwise is a mistake, for a bundle adds and never alters.
 */
final class PlanLoad {
  private final Bundle bundle;
  private final HubContents.Contents hub;
  private final LoadedItems.Known loaded;
  private final List<Mistake> mistakes = new ArrayList<>();

  PlanLoad(Bundle bundle, HubContents.Contents hub, LoadedItems.Known loaded) {
    this.bundle = bundle;
    this.hub = hub;
    this.loaded = loaded;
  }

  /**
   * What is new.
   *
   * @throws BundleRefused if something is there already and is not what the bundle says
   */
  Plan plan() {
    var plan =
        new Plan(
            bundle.partnership().filter(this::isNew),
            bundle.agencies().stream().filter(this::isNew).toList(),
            bundle.agreements().stream().filter(this::isNew).toList(),
            bundle.people().stream().filter(this::isNew).toList(),
            bundle.cases().stream().filter(this::isNew).toList(),
            bundle.conferences().stream().filter(this::isNew).toList());
    plan.conferences().stream()
        .flatMap(conference -> conference.items().stream())
        .filter(item -> !item.actions().isEmpty())
        .filter(item -> plan.cases().stream().noneMatch(one -> isOf(item, one)))
        .forEach(item -> note(item.caseKey().at(), "the case of these actions was loaded before"));
    if (!mistakes.isEmpty()) {
      throw new BundleRefused(mistakes);
    }
    return plan;
  }

  private boolean isNew(Bundle.Partnership partnership) {
    return isNew(
        Kinds.PARTNERSHIP,
        new Written<>("", partnership.name().at()),
        partnership.print(),
        hub.demonstration().isPresent());
  }

  private boolean isNew(Bundle.Agency agency) {
    var taken =
        hub.agencies().containsKey(agency.code().value())
            || hub.agencyNames().containsValue(agency.name().value());
    return isNew(Kinds.AGENCY, agency.code(), agency.print(), taken);
  }

  private boolean isNew(Bundle.Agreement agreement) {
    var taken = hub.agreements().contains(agreement.code().value());
    return isNew(Kinds.AGREEMENT, agreement.code(), agreement.print(), taken);
  }

  private boolean isNew(Bundle.Person person) {
    var address = new Written<>(Names.lower(person.address().value()), person.address().at());
    return isNew(Kinds.PERSON, address, person.print(), hub.people().containsKey(address.value()));
  }

  private boolean isNew(Case one) {
    var taken = one.reference().map(Written::value).filter(hub.references()::contains);
    return isNew(Kinds.CASE, one.key(), one.print(), taken.isPresent());
  }

  private boolean isNew(Conference conference) {
    var taken = hub.conferences().contains(conference.code().value());
    return isNew(Kinds.CONFERENCE, conference.code(), conference.print(), taken);
  }

  private boolean isNew(String kind, Written<String> key, Fingerprint print, boolean taken) {
    if (loaded.same(kind, key.value(), print)) {
      return false;
    }
    if (loaded.object(kind, key.value()).isPresent()) {
      note(key.at(), "this " + kind + " was loaded before and read differently then");
    } else if (taken) {
      note(key.at(), "the hub has this " + kind + " already");
    }
    return true;
  }

  private static boolean isOf(Conference.Item item, Case one) {
    return one.key().value().equals(item.caseKey().value());
  }

  private void note(Place at, String what) {
    mistakes.add(
        new Mistake(at, what + "; a bundle adds and never alters: leave it out, change it there"));
  }

  /** What is new to the hub, in the order of the bundle. */
  record Plan(
      Optional<Bundle.Partnership> partnership,
      List<Bundle.Agency> agencies,
      List<Bundle.Agreement> agreements,
      List<Bundle.Person> people,
      List<Case> cases,
      List<Conference> conferences) {}
}
