package org.serachub.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.serachub.bundle.LoadedItems.Brought;
import org.serachub.bundle.PlanLoad.Plan;
import org.serachub.bundle.format.BundleText;

/**
 * A bundle that is right, and what of it is new.
 *
 * @param hash SHA-256 of its bytes
 * @param demonstration whether the hub is one, or becomes one by this load
 */
record Planned(
    byte[] hash,
    Plan plan,
    BundleText.Checked checked,
    HubContents.Contents hub,
    LoadedItems.Known loaded,
    Instant now,
    boolean demonstration) {

  /** Everything new, to be known again. */
  List<Brought> brought(Names names, Made made) {
    var all = new ArrayList<Brought>();
    plan.partnership()
        .ifPresent(p -> all.add(new Brought(Kinds.PARTNERSHIP, "", p.print(), made.event())));
    plan.agencies()
        .forEach(a -> all.add(brought(Kinds.AGENCY, a.code().value(), a.print(), names)));
    plan.agreements()
        .forEach(
            a ->
                all.add(
                    new Brought(Kinds.AGREEMENT, a.code().value(), a.print(), names.agreement(a))));
    plan.people()
        .forEach(
            p ->
                all.add(
                    new Brought(
                        Kinds.PERSON,
                        Names.lower(p.address().value()),
                        p.print(),
                        names.person(p.address()))));
    plan.cases()
        .forEach(
            c -> all.add(new Brought(Kinds.CASE, c.key().value(), c.print(), names.caseFile(c))));
    plan.conferences()
        .forEach(
            c ->
                all.add(
                    new Brought(
                        Kinds.CONFERENCE, c.code().value(), c.print(), names.conference(c))));
    return all;
  }

  private static Brought brought(
      String kind, String code, org.serachub.bundle.format.Fingerprint print, Names names) {
    return new Brought(kind, code, print, names.agency(code));
  }

  Map<String, Integer> counts() {
    var counts = new TreeMap<String, Integer>();
    counts.put("agencies", plan.agencies().size());
    counts.put("agreements", plan.agreements().size());
    counts.put("people", plan.people().size());
    counts.put("cases", plan.cases().size());
    counts.put("values", plan.cases().stream().mapToInt(c -> c.values().size()).sum());
    counts.put("conferences", plan.conferences().size());
    return counts;
  }
}
